import { createHash } from "node:crypto";
import type { Bulk } from "@/lib/platform/db/bulk";
import type { ImportedFile, Importing } from "./importing";

/** What reading some rows of a file gave: the lines that COPY takes, of those that can be read and of those that cannot. */
export type Slice = { rows: number; staged: string; rejected: string };

/** One short text for all that a reading depends on: where it is another, nothing that was kept is good any more. */
export function markOf(dependsOn: unknown): string {
  return createHash("sha256").update(JSON.stringify(dependsOn)).digest("hex");
}

/** Whether the whole file has been read under just this; the rows of a file never change. */
export async function isKept({ bulk }: Importing, { id, rowCount }: ImportedFile, under: string): Promise<boolean> {
  const [kept] = await bulk.query<{ rows: number }>(
    "SELECT coalesce(sum(rows), 0)::int AS rows FROM import_reading WHERE file_id = $1 AND read_under = $2",
    [id, under],
  );
  return kept?.rows === rowCount;
}

export async function* keptSlices({ bulk }: Importing, { id }: ImportedFile): AsyncGenerator<Slice> {
  for (let part = 1; ; part += 1) {
    const [slice] = await bulk.query<Slice>(
      "SELECT rows, staged, rejected FROM import_reading WHERE file_id = $1 AND part = $2",
      [id, part],
    );
    if (!slice) return;
    yield slice;
  }
}

type Kept = Slice & { under: string; part: number };

export async function keepSlice({ bulk }: Importing, { id }: ImportedFile, slice: Kept): Promise<void> {
  await bulk.query(
    "INSERT INTO import_reading (file_id, part, read_under, rows, staged, rejected) VALUES ($1, $2, $3, $4, $5, $6)",
    [id, slice.part, slice.under, slice.rows, slice.staged, slice.rejected],
  );
}

export async function forgetReading({ bulk }: { bulk: Bulk }, { id }: Pick<ImportedFile, "id">): Promise<void> {
  await bulk.query("DELETE FROM import_reading WHERE file_id = $1", [id]);
}
