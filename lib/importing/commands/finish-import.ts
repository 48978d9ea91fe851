import type { Findings, ImportState } from "@/lib/importing/views";
import { notifyInBulk } from "@/lib/notifications/commands/notify";
import type { Bulk } from "@/lib/platform/db/bulk";
import type { Importing } from "./importing";
import { forgetReading } from "./kept-reading";

/** The rows that were rejected, with their reasons, for the list and the file of them. */
export async function keepRejections({ bulk, files }: Importing): Promise<void> {
  await bulk.query(`DELETE FROM import_rejection WHERE file_id = ANY($1)`, [files.map((file) => file.id)]);
  await bulk.query(`INSERT INTO import_rejection (file_id, line, reason, "values") SELECT DISTINCT ON (file_id, line) file_id, line, reason, vals
    FROM rejected ORDER BY file_id, line`);
}

/** After a run the files are only needed for what was rejected; the other cells are somebody's data without a purpose. */
export async function forgetRows({ bulk, files }: Importing): Promise<void> {
  await bulk.query(
    `DELETE FROM import_row r WHERE file_id = ANY($1)
     AND NOT EXISTS (SELECT 1 FROM import_rejection x WHERE x.file_id = r.file_id AND x.line = r.line)`,
    [files.map((file) => file.id)],
  );
  for (const file of files) await forgetReading({ bulk }, file);
}

type End = { state: ImportState; now: Date; findings?: Findings; kept?: number; failure?: string };

export async function finishRun(
  bulk: Bulk,
  id: string,
  { state, now, findings, kept, failure = "" }: End,
): Promise<void> {
  const finished = state === "CHECKED" ? null : now;
  const found = findings ? JSON.stringify(findings) : null;
  await bulk.query(
    `UPDATE import_run SET state = $2::"ImportState", finished_at = coalesce($3, finished_at), failure = nullif($6, ''), version = version + 1,
       findings = coalesce($4::jsonb, findings) || CASE WHEN $5::int IS NULL THEN '{}' ELSE jsonb_build_object('kept', $5::int) END
     WHERE id = $1`,
    [id, state, finished, found, kept ?? null, failure],
  );
}

/** Whoever let it run, or took it back, may have gone on with other work meanwhile; the command line waits for it itself. */
export async function tellOutcome(bulk: Bulk, id: string, personId: string | null, now: Date): Promise<void> {
  if (personId === null) return;
  const [run] = await bulk.query<{ version: number }>("SELECT version FROM import_run WHERE id = $1", [id]);
  const about = { entity: "ImportRun", id };
  const dedupeKey = `import.finished:${id}:${run?.version}`;
  await notifyInBulk(bulk, [{ personId, kind: "import.finished", about, dedupeKey, at: now }]);
}
