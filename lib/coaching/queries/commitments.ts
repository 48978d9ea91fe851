import { type Scope, withinScope } from "@/lib/access/scope/scope";
import type { CommitmentView, Someone } from "@/lib/coaching/views";
import { columnOfDay, dayOfColumn } from "@/lib/kernel/period";
import { readDefinition } from "@/lib/metrics/views";
import { database, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

export const commitmentShape = {
  metric: { include: { versions: { orderBy: { number: "desc" }, take: 1 } } },
} satisfies Prisma.CoachingCommitmentInclude;

type Row = Prisma.CoachingCommitmentGetPayload<{ include: typeof commitmentShape }>;

/** How many open commitments a list of somebody shows; nobody keeps more in mind. */
const MOST = 50;

/** The open commitments of talks with somebody, or with all in scope, the one that is due first at the top. */
export async function listOpenCommitments(scope: Scope, personId?: string): Promise<CommitmentView[]> {
  const rows = await database().coachingCommitment.findMany({
    where: { AND: [withinScope(scope), { state: "OPEN", ...(personId === undefined ? {} : { personId }) }] },
    include: commitmentShape,
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return commitmentViews(rows);
}

/** What was agreed in the last talk that was held before a moment, whatever became of it. */
export async function listLastCommitments(
  scope: Scope,
  personId: string,
  before: Date,
): Promise<{ heldAt: Date; commitments: CommitmentView[] } | null> {
  const last = await database().coachingSession.findFirst({
    where: { AND: [withinScope(scope), { personId, state: "HELD", startsAt: { lt: before } }] },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: { heldAt: true, commitments: { include: commitmentShape, orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
  });
  if (!last?.heldAt) return null;
  return { heldAt: last.heldAt, commitments: await commitmentViews(last.commitments) };
}

/** With the name of the other one of the two who agreed on it. */
export type ToldCommitment = CommitmentView & { with: string };

export async function findCommitmentsById(scope: Scope, ids: readonly string[]): Promise<Map<string, ToldCommitment>> {
  const named = { select: { id: true, name: true } } as const;
  const rows = await database().coachingCommitment.findMany({
    where: { AND: [withinScope(scope), { id: { in: [...ids] } }] },
    include: { ...commitmentShape, session: { select: { person: named, coach: named } } },
  });
  const views = await commitmentViews(rows);
  const withOf = new Map(
    rows.map(({ id, ownerId, session: { person, coach } }) => [id, ownerId === person.id ? coach.name : person.name]),
  );
  return new Map(views.map((view) => [view.id, { ...view, with: withOf.get(view.id) ?? "" }]));
}

export async function commitmentViews(rows: readonly Row[]): Promise<CommitmentView[]> {
  if (rows.length === 0) return [];
  const ownerIds = [...new Set(rows.map(({ ownerId }) => ownerId))];
  const [owners, counts] = await Promise.all([
    database().person.findMany({ where: { id: { in: ownerIds } }, select: { id: true, name: true } }),
    countsOf(database(), rows),
  ]);
  const byId = new Map<string, Someone>(owners.map((owner) => [owner.id, owner]));
  return rows.map((row) => viewOf(row, byId, counts.get(row.id) ?? 0));
}

function viewOf(row: Row, owners: ReadonlyMap<string, Someone>, done: number): CommitmentView {
  const [version] = row.metric?.versions ?? [];
  const metric = row.metric && { id: row.metric.id, key: row.metric.key, words: version?.words ?? {} };
  return {
    ...{ id: row.id, sessionId: row.sessionId, text: row.text, dueOn: dayOfColumn(row.dueOn), state: row.state },
    owner: owners.get(row.ownerId) ?? { id: row.ownerId, name: "" },
    counted: metric && row.target !== null ? { metric, target: row.target, done } : null,
    isBySelf: row.state === "KEPT" && row.settledById === null,
    version: row.version,
  };
}

export type Countable = Pick<Row, "id" | "ownerId" | "fromDay" | "dueOn" | "target" | "metric">;

/**
 * What each owner has logged for their commitments, from the first day of each to its last one. By the newest version of the
 * metric: whoever corrects it means what was agreed, too.
 */
export async function countsOf(tx: Tx, commitments: readonly Countable[]): Promise<Map<string, number>> {
  const asked = commitments.flatMap(({ id, ownerId, fromDay, dueOn, target, metric }) => {
    const [version] = metric?.versions ?? [];
    if (target === null || !version) return [];
    const definition = readDefinition(version.definition);
    if (definition.kind !== "count") return [];
    const days = { from: dayOfColumn(fromDay), until: dayOfColumn(dueOn) };
    return [{ id, ownerId, typeIds: definition.typeIds, ...days }];
  });
  if (asked.length === 0) return new Map();
  const rows = asked.map(({ id, ownerId, typeIds, from, until }) => {
    const days = Prisma.sql`${columnOfDay(from)}::date, ${columnOfDay(until)}::date`;
    return Prisma.sql`(${id}::uuid, ${ownerId}::uuid, ${[...typeIds]}::uuid[], ${days})`;
  });
  const counts = await tx.$queryRaw<{ id: string; done: number }[]>(Prisma.sql`
    SELECT c.id, coalesce(sum(d.count), 0)::int AS done
    FROM (VALUES ${Prisma.join(rows)}) AS c (id, owner_id, type_ids, from_day, due_on)
    LEFT JOIN activity_daily d ON d.person_id = c.owner_id AND d.day BETWEEN c.from_day AND c.due_on
      AND d.type_id = ANY(c.type_ids)
    GROUP BY c.id`);
  return new Map(counts.map(({ id, done }) => [id, done]));
}
