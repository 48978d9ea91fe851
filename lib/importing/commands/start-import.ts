import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { openQuestions } from "@/lib/importing/domain/open-questions";
import type { ImportInput, RemoveFileInput, VersionedImportInput } from "@/lib/importing/schema";
import type { FileColumn, Findings } from "@/lib/importing/views";
import { readAnswers } from "@/lib/importing/views";
import { fail, notFound, ok, outdated, type Result } from "@/lib/kernel/result";
import type { Prisma } from "@/lib/platform/db/generated/client";

type Done = Promise<Result<Outcome<null>>>;
type Context = Pick<ActionContext, "tx"> & { actor: { personId: string | null } };

/** Lets a checked import run. What it writes and the event in the audit trail come in one transaction of its own. */
export async function startImport({ id, version }: VersionedImportInput, { tx, actor }: Context): Done {
  const run = await tx.importRun.findUnique({ where: { id }, include: { files: true } });
  if (!run) return notFound();
  if (run.version !== version || run.state !== "CHECKED") return outdated();
  const findings = run.findings as unknown as Findings;
  const files = run.files.map(({ id: fileId, entity, columns }) => ({
    ...{ id: fileId, entity },
    columns: columns as unknown as FileColumn[],
  }));
  if (openQuestions(files, readAnswers(run.answers), findings).length > 0)
    return fail({ code: "OPEN_QUESTIONS", message: "importing.errors.openQuestions" });
  const data = { state: "RUNNING" as const, startedById: actor.personId, failure: null, version: { increment: 1 } };
  const { count } = await tx.importRun.updateMany({ where: { id, version, state: "CHECKED" }, data });
  return count === 1 ? ok({ value: null, audit: [] }) : outdated();
}

/** Lets a whole import be taken back. */
export async function takeBackImport({ id, version }: VersionedImportInput, { tx, actor }: Context): Done {
  const run = await tx.importRun.findUnique({ where: { id } });
  if (!run) return notFound();
  const answers = { ...readAnswers(run.answers), undoneById: actor.personId };
  const { count } = await tx.importRun.updateMany({
    where: { id, version, state: "DONE" },
    data: {
      state: "UNDOING",
      failure: null,
      answers: answers as unknown as Prisma.InputJsonValue,
      version: { increment: 1 },
    },
  });
  return count === 1 ? ok({ value: null, audit: [] }) : outdated();
}

/** Throws an import away that has written nothing, with its files. */
export async function discardImport({ id }: ImportInput, { tx }: Pick<ActionContext, "tx">): Done {
  const run = await tx.importRun.findUnique({ where: { id }, include: { files: { select: { id: true } } } });
  if (!run) return notFound();
  if (!["MAPPING", "CHECKED", "FAILED"].includes(run.state)) return outdated();
  const fileId = { in: run.files.map((file) => file.id) };
  await tx.importRow.deleteMany({ where: { fileId } });
  await tx.importReading.deleteMany({ where: { fileId } });
  await tx.importRejection.deleteMany({ where: { fileId } });
  await tx.importFile.deleteMany({ where: { importId: id } });
  await tx.importRun.delete({ where: { id } });
  return ok({ value: null, audit: [] });
}

/** Takes one file out of an import that is still being settled. */
export async function removeFile({ id, fileId }: RemoveFileInput, { tx }: Pick<ActionContext, "tx">): Done {
  const { count } = await tx.importRun.updateMany({
    where: { id, state: { in: ["MAPPING", "CHECKED", "FAILED"] } },
    data: { state: "MAPPING", findings: {}, failure: null, version: { increment: 1 } },
  });
  if (count !== 1) return notFound();
  const { count: removed } = await tx.importFile.deleteMany({ where: { id: fileId, importId: id } });
  if (removed !== 1) return notFound();
  await tx.importRow.deleteMany({ where: { fileId } });
  await tx.importReading.deleteMany({ where: { fileId } });
  await tx.importRejection.deleteMany({ where: { fileId } });
  return ok({ value: null, audit: [] });
}
