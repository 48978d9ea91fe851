import type { Scope } from "@/lib/access/scope/scope";
import { isEntity } from "@/lib/importing/domain/entities";
import {
  type FileColumn,
  type Findings,
  type ImportState,
  type ImportView,
  type RejectionView,
  readAnswers,
} from "@/lib/importing/views";
import { isId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";

const PAGE_SIZE = 25;

export type ImportListItem = {
  id: string;
  state: ImportState;
  createdAt: Date;
  startedBy: string | null;
  files: string[];
  findings: Findings | null;
};

/** The imports, the newest first. They are no personal record; the scope says that whoever asks may run them. */
export async function listImports(
  _scope: Scope,
  after?: string,
): Promise<{ imports: ImportListItem[]; next: string | null }> {
  const rows = await database().importRun.findMany({
    where: after && isId(after) ? { id: { lt: after } } : {},
    orderBy: { id: "desc" },
    take: PAGE_SIZE + 1,
    include: { files: { select: { name: true }, orderBy: { name: "asc" } } },
  });
  const shown = rows.slice(0, PAGE_SIZE);
  const names = await namesOf(shown.map((row) => row.startedById));
  return {
    imports: shown.map(({ id, state, createdAt, startedById, files, findings }) => ({
      ...{ id, state, createdAt },
      startedBy: startedById === null ? null : (names.get(startedById) ?? null),
      files: files.map((file) => file.name),
      findings: findingsOf(findings),
    })),
    next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
  };
}

export async function findImport(_scope: Scope, id: string): Promise<ImportView | null> {
  if (!isId(id)) return null;
  const [run, progress] = await Promise.all([
    database().importRun.findUnique({
      where: { id },
      include: { files: { orderBy: [{ createdAt: "asc" }, { name: "asc" }] } },
    }),
    database().importProgress.findUnique({ where: { importId: id } }),
  ]);
  if (!run) return null;
  const names = await namesOf([run.startedById]);
  const { state, createdAt, finishedAt, failure, version } = run;
  return {
    ...{ id, state, createdAt, finishedAt, failure, version },
    startedBy: run.startedById === null ? null : (names.get(run.startedById) ?? null),
    answers: readAnswers(run.answers),
    findings: findingsOf(run.findings),
    files: run.files.map(({ importId: _importId, hash: _hash, createdAt: _createdAt, entity, columns, ...file }) => ({
      ...file,
      entity: isEntity(entity) ? entity : null,
      columns: columns as unknown as FileColumn[],
    })),
    progress: progress && { step: progress.step, done: progress.done, total: progress.total },
  };
}

/** The rejected rows of an import in the order of its files, or those of one of them. */
export async function listRejections(
  _scope: Scope,
  id: string,
  { fileId: only, after, size }: { fileId?: string; after?: string | undefined; size: number },
): Promise<{ rows: RejectionView[]; next: string | null; total: number }> {
  const files = await database().importFile.findMany({
    where: { importId: id, ...(only ? { id: only } : {}) },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const fileId = { in: files.map((file) => file.id) };
  const rows = await database().importRejection.findMany({
    where: { fileId, ...afterOf(after) },
    orderBy: [{ fileId: "asc" }, { line: "asc" }],
    take: size + 1,
  });
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ values, ...row }) => ({ ...row, values: values as RejectionView["values"] })),
    next: rows.length > size && last ? `${last.fileId}_${last.line}` : null,
    total: await database().importRejection.count({ where: { fileId } }),
  };
}

/** The cells of rejected rows as they came, by file and line. */
export async function listRejectedCells(_scope: Scope, rows: readonly RejectionView[]): Promise<Map<string, string[]>> {
  const cells = await database().importRow.findMany({
    where: { OR: rows.map(({ fileId, line }) => ({ fileId, line })) },
  });
  return new Map(cells.map((row) => [`${row.fileId} ${row.line}`, row.cells]));
}

function afterOf(after: string | undefined): Prisma.ImportRejectionWhereInput {
  const [fileId = "", line = ""] = after?.split("_") ?? [];
  if (!isId(fileId) || !/^\d{1,9}$/.test(line)) return {};
  return { OR: [{ fileId: { gt: fileId } }, { fileId, line: { gt: Number(line) } }] };
}

function findingsOf(stored: unknown): Findings | null {
  return typeof stored === "object" && stored !== null && "counts" in stored ? (stored as Findings) : null;
}

async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const id = { in: ids.filter((entry) => entry !== null) };
  const people = await database().person.findMany({ where: { id }, select: { id: true, name: true } });
  return new Map(people.map((person) => [person.id, person.name]));
}
