import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { type Entity, isEntity, isField, NEEDED, NEW_TRAIT } from "@/lib/importing/domain/entities";
import { headingKey } from "@/lib/importing/domain/headings";
import { type Proposal, proposeColumns } from "@/lib/importing/domain/recognise";
import type { SettleImportInput } from "@/lib/importing/schema";
import {
  type Answers,
  type FileColumn,
  LEAVE_OUT,
  MEANS,
  MEANS_ID,
  NAME_KINDS,
  type NameChoice,
  NEW_NAME,
  readAnswers,
} from "@/lib/importing/views";
import { isId } from "@/lib/kernel/ids";
import { fail, type MessageRef, notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** A select without a choice would be no field at all. */
export const NO_FIELD = "-";

/** Takes over how the files are to be read and lets them be checked. Nothing is written but that. */
export async function settleImport(
  input: SettleImportInput,
  { tx }: Pick<ActionContext, "tx">,
): Promise<Result<Outcome<null>>> {
  const run = await tx.importRun.findUnique({ where: { id: input.id }, include: { files: true } });
  if (!run) return notFound();
  if (run.version !== input.version || !["MAPPING", "CHECKED", "FAILED"].includes(run.state)) return outdated();
  const files = run.files.map((file) => settleFile(file as unknown as Settled, input));
  const problems = Object.assign({}, ...files.map((file) => file.problems));
  if (files.every((file) => file.entity === null))
    return fail({ code: "NOTHING", message: "importing.errors.nothingToImport" });
  // Columns can only be chosen once it is kept what the rows are: that comes first, and the next look shows the columns.
  if (files.some((file) => file.isOther && Object.keys(file.problems).length > 0))
    return keepEntities(tx, input, files);
  if (Object.keys(problems).length > 0)
    return fail({ code: "INVALID", message: "errors.invalid", fieldErrors: problems });
  if (input.ownerId && !(await tx.person.findUnique({ where: { id: input.ownerId }, select: { id: true } })))
    return wrongField("ownerId", "errors.choice");
  await keepFiles(tx, files);
  const answers = answersFrom(input, readAnswers(run.answers));
  return queueCheck(tx, input, answers);
}

async function keepEntities(
  tx: Tx,
  { id, version }: SettleImportInput,
  files: readonly SettledFile[],
): Promise<Result<Outcome<null>>> {
  await keepFiles(tx, files);
  const { count } = await tx.importRun.updateMany({
    where: { id, version },
    data: { state: "MAPPING", failure: null, findings: {}, version: { increment: 1 } },
  });
  return count === 1 ? ok({ value: null, audit: [] }) : outdated();
}

async function keepFiles(tx: Tx, files: readonly SettledFile[]): Promise<void> {
  for (const { id, entity, columns } of files)
    await tx.importFile.update({
      where: { id },
      data: { entity, columns: columns as unknown as Prisma.InputJsonValue },
    });
}

async function queueCheck(
  tx: Tx,
  { id, version }: SettleImportInput,
  answers: Answers,
): Promise<Result<Outcome<null>>> {
  const { count } = await tx.importRun.updateMany({
    where: { id, version, state: { in: ["MAPPING", "CHECKED", "FAILED"] } },
    data: {
      ...{ state: "CHECKING", failure: null, version: { increment: 1 } },
      answers: answers as unknown as Prisma.InputJsonValue,
    },
  });
  return count === 1 ? ok({ value: null, audit: [] }) : outdated();
}

type Settled = { id: string; entity: string | null; headings: string[]; columns: FileColumn[] };

type SettledFile = ReturnType<typeof settleFile>;

function settleFile(file: Settled, input: SettleImportInput) {
  const chosen = input.entities[file.id];
  const entity = chosen === undefined ? (isEntity(file.entity) ? file.entity : null) : isEntity(chosen) ? chosen : null;
  // Rows that are something else than thought have other columns: what was chosen for the old ones means nothing.
  const isOther = entity !== file.entity;
  const proposed: Proposal[] = isOther
    ? proposeColumns(
        entity,
        file.headings.map(headingKey),
        file.columns.map((column) => column.facts),
      )
    : file.columns;
  const problems: Record<string, MessageRef | string> = {};
  const columns = file.columns.map(({ facts }, index): FileColumn => {
    const before = proposed[index] ?? { field: null, sure: 0 };
    const typed = isOther ? undefined : input.columns[`${file.id}.${index}`];
    if (typed === undefined || typed === before.field) return { ...before, facts };
    if (typed === NO_FIELD) return { field: null, sure: before.field === null ? before.sure : 3, facts };
    if (entity === null || !isField(entity, typed)) problems[`column.${file.id}.${index}`] = "errors.choice";
    return { field: typed, sure: 3, facts };
  });
  if (entity) Object.assign(problems, missingIn(file, entity, columns), doublesIn(file, columns));
  return { id: file.id, entity, columns, problems, isOther };
}

/** A field that is needed and that no column goes to. */
function missingIn({ id }: Settled, entity: Entity, columns: readonly FileColumn[]): Record<string, MessageRef> {
  const used = columns.map((column) => column.field);
  const missing = NEEDED[entity].find((some) => !some.some((field) => used.includes(field)));
  return missing ? { [`entity.${id}`]: { key: `importing.errors.missing.${missing[0]}` } } : {};
}

/** Two columns cannot go to one field. */
function doublesIn({ id, headings }: Settled, columns: readonly FileColumn[]): Record<string, MessageRef> {
  const taken = new Set<string>();
  const doubles: Record<string, MessageRef> = {};
  columns.forEach(({ field }, index) => {
    if (field === null) return;
    const place = field === NEW_TRAIT ? `${NEW_TRAIT} ${headingKey(headings[index] ?? "")}` : field;
    if (taken.has(place)) doubles[`column.${id}.${index}`] = { key: "importing.errors.twoColumns" };
    taken.add(place);
  });
  return doubles;
}

function answersFrom(input: SettleImportInput, before: Answers): Answers {
  const orders: Answers["orders"] = {};
  const marks: Answers["marks"] = {};
  for (const [file, value] of Object.entries(input.orders))
    if (value === "day-first" || value === "month-first") orders[file] = value;
  for (const [file, value] of Object.entries(input.marks))
    if (value === "point" || value === "comma") marks[file] = value;
  return {
    orders: { ...before.orders, ...orders },
    marks: { ...before.marks, ...marks },
    ownerId: input.ownerId ?? null,
    memberSince: input.memberSince ?? null,
    names: mergedNames(before.names, input.names),
    unknown: { account: input.unknownAccounts, product: input.unknownProducts },
  };
}

function mergedNames(before: readonly NameChoice[], typed: Record<string, string>): NameChoice[] {
  const given = Object.entries(typed).flatMap(([field, choice]): NameChoice[] => {
    const kind = NAME_KINDS.find((candidate) => field.startsWith(`${candidate}.`));
    const isChoice = choice === NEW_NAME || choice === LEAVE_OUT || choice.startsWith(MEANS) || isRecordChoice(choice);
    return kind && isChoice ? [{ kind, name: field.slice(kind.length + 1), choice }] : [];
  });
  const isGiven = (old: NameChoice) => given.some((entry) => entry.kind === old.kind && entry.name === old.name);
  return [...before.filter((old) => !isGiven(old)), ...given].slice(-10_000);
}

function isRecordChoice(choice: string): boolean {
  return choice.startsWith(MEANS_ID) && isId(choice.slice(MEANS_ID.length));
}
