import { openQuestions } from "@/lib/importing/domain/open-questions";
import { readAnswers } from "@/lib/importing/views";
import { notify } from "@/lib/notifications/commands/notify";
import { inBulkTransaction } from "@/lib/platform/db/bulk";
import { database, inTransaction } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { logError, newReference } from "@/lib/platform/log/log";
import { checkImport } from "./commands/check-import";
import { finishRun, forgetRows, keepRejections, tellOutcome } from "./commands/finish-import";
import { openImporting } from "./commands/importing";
import { progressTeller } from "./commands/progress";
import { undoImport } from "./commands/undo-import";
import { writeImport } from "./commands/write-import";

const WAITING = ["CHECKING", "RUNNING", "UNDOING"] as const;

type Run = { id: string; state: (typeof WAITING)[number]; started_by_id: string | null; answers: unknown };

/**
 * Takes up the import that has waited longest and says whether there was one. The row stays locked while it is worked on, so one
 * process does it; a process that is killed leaves nothing but the import waiting, and the next one takes it up again.
 */
export async function workOnNextImport(now: Date): Promise<boolean> {
  const [waiting] = await readRows<{ id: string }>(Prisma.sql`
    SELECT id FROM import_run WHERE state = ANY(${[...WAITING]}::"ImportState"[]) ORDER BY created_at LIMIT 1`);
  return waiting ? workOnImport(waiting.id, now) : false;
}

export async function workOnImport(id: string, now: Date): Promise<boolean> {
  const progress = progressTeller(id);
  try {
    return await inBulkTransaction(async (bulk) => {
      // One import after the other: two that create the same account would each miss the other's.
      const [turn] = await bulk.query<{ mine: boolean }>(
        `SELECT pg_try_advisory_xact_lock(hashtext('importing')) AS mine`,
      );
      if (!turn?.mine) return false;
      const [run] = await bulk.query<Run>(
        `SELECT id, state, started_by_id, answers FROM import_run WHERE id = $1 AND state = ANY($2::"ImportState"[])
         FOR NO KEY UPDATE SKIP LOCKED`,
        [id, WAITING],
      );
      if (!run) return false;
      if (run.state === "UNDOING") {
        const undoneById = readAnswers(run.answers).undoneById ?? null;
        const kept = await undoImport({ bulk, id, startedById: undoneById, now, tell: progress.tell });
        await finishRun(bulk, id, { state: "UNDONE", now, kept });
        await tellOutcome(bulk, id, undoneById, now);
        return true;
      }
      const importing = await openImporting(bulk, run, now, progress.tell);
      const findings = await checkImport(importing);
      await keepRejections(importing);
      if (run.state === "RUNNING" && openQuestions(importing.files, importing.answers, findings).length > 0) {
        // A name that is near has come here since the check: nobody has said yet whether it is the same.
        await finishRun(bulk, id, { state: "CHECKED", now, findings, failure: "newQuestions" });
        return true;
      }
      if (run.state === "RUNNING") {
        await writeImport(importing, findings);
        await forgetRows(importing);
      }
      await finishRun(bulk, id, { state: run.state === "RUNNING" ? "DONE" : "CHECKED", now, findings });
      if (run.state === "RUNNING") await tellOutcome(bulk, id, run.started_by_id, now);
      return true;
    });
  } catch (error) {
    await giveUp(id, error, now);
    return true;
  } finally {
    await progress.end();
  }
}

// A lost connection or a lost race is no fault of the files: the import waits and is taken up again.
const TRANSIENT = /^(08|57|40|53|55)|^E(CONN|PIPE)/;
const TAKEN_MEANWHILE = "23505";

async function giveUp(id: string, error: unknown, now: Date): Promise<void> {
  const code = codeOf(error);
  if (code === null || TRANSIENT.test(code)) {
    if (code === null && !isLostConnection(error)) await fail(id, error, now);
    else throw error;
  } else {
    // Somebody made the same record between check and run: another check sees it.
    const data = { state: "CHECKED" as const, failure: "changedMeanwhile", version: { increment: 1 } };
    const { count } =
      code === TAKEN_MEANWHILE
        ? await database().importRun.updateMany({ where: { id, state: { in: ["CHECKING", "RUNNING"] } }, data })
        : { count: 0 };
    if (count === 0) await fail(id, error, now);
  }
}

async function fail(id: string, error: unknown, now: Date): Promise<void> {
  const reference = newReference();
  logError("importing.failed", error, { importId: id, reference });
  await inTransaction(async (tx) => {
    // What could not be taken back is still there.
    const undoing = await tx.importRun.updateManyAndReturn({
      where: { id, state: "UNDOING" },
      data: { state: "DONE", failure: reference, version: { increment: 1 } },
    });
    const failing = await tx.importRun.updateManyAndReturn({
      where: { id, state: { in: ["CHECKING", "RUNNING"] } },
      data: { state: "FAILED", failure: reference, finishedAt: now, version: { increment: 1 } },
    });
    const [run] = [...undoing, ...failing];
    const personId = run && (readAnswers(run.answers).undoneById ?? run.startedById);
    if (!personId) return;
    const about = { entity: "ImportRun", id };
    const dedupeKey = `import.finished:${id}:${run.version}`;
    await notify(tx, [{ personId, kind: "import.finished", about, dedupeKey, at: now }]);
  });
}

function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : null;
}

function isLostConnection(error: unknown): boolean {
  return (
    error instanceof Error && /connection terminated|client has encountered a connection error/i.test(error.message)
  );
}
