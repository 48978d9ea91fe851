import type { Scope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { database, type Tx } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Rubric } from "@/lib/skills/domain/rubric";
import { readRubric, type TemplateView } from "@/lib/skills/views";

const shape = { versions: { orderBy: { number: "desc" }, take: 1 } } satisfies Prisma.ScorecardTemplateInclude;

type Row = Prisma.ScorecardTemplateGetPayload<{ include: typeof shape }>;

/**
 * All templates of the house, those in use first, by name. They are no record of anybody: the scope says only that somebody asked
 * who asks.
 */
export async function listTemplates(_scope: Scope): Promise<TemplateView[]> {
  const rows = await database().scorecardTemplate.findMany({
    include: shape,
    orderBy: [{ name: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  const views = rows.flatMap(viewOf);
  return [...views.filter(({ isEnded }) => !isEnded), ...views.filter(({ isEnded }) => isEnded)];
}

export async function findTemplate(_scope: Scope, id: string): Promise<TemplateView | null> {
  const row = isId(id) ? await database().scorecardTemplate.findUnique({ where: { id }, include: shape }) : null;
  return (row && viewOf(row)[0]) ?? null;
}

/** Those that can be chosen for a day to come. */
export async function listChoosable(_scope: Scope): Promise<{ id: string; name: string }[]> {
  return database().scorecardTemplate.findMany({
    where: { endedOn: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
}

/** Whether a template can be chosen newly; null where there is none of that id. */
export async function isChoosable(tx: Tx, id: string): Promise<boolean | null> {
  const row = await tx.scorecardTemplate.findUnique({ where: { id }, select: { endedOn: true } });
  return row && row.endedOn === null;
}

/** The criteria of a template in one of its versions, or in the last one. */
export async function findRubric(
  tx: Tx,
  templateId: string,
  number: number | null,
): Promise<{ number: number; rubric: Rubric } | null> {
  const row = await tx.scorecardTemplateVersion.findFirst({
    where: { templateId, ...(number === null ? {} : { number }) },
    orderBy: { number: "desc" },
  });
  return row && { number: row.number, rubric: readRubric(row.rubric) };
}

function viewOf({ id, name, endedOn, version, versions: [last] }: Row): TemplateView[] {
  if (!last) return [];
  const { number, createdAt } = last;
  return [
    { id, name, isEnded: endedOn !== null, rubric: readRubric(last.rubric), number, changedAt: createdAt, version },
  ];
}
