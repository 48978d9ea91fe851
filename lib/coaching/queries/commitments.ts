import { type Scope, scopeSql, withinScope } from "@/lib/access/scope/scope";
import type { Agreed, CommitmentView, Someone } from "@/lib/coaching/views";
import { groupBy } from "@/lib/kernel/group-by";
import { dayOfColumn } from "@/lib/kernel/period";
import { readDefinition } from "@/lib/metrics/views";
import { database, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

export const commitmentShape = {
  metric: { include: { versions: { orderBy: { number: "desc" }, take: 1 } } },
} satisfies Prisma.CoachingCommitmentInclude;

type Whole = Prisma.CoachingCommitmentGetPayload<{ include: typeof commitmentShape }>;
type Version = Pick<NonNullable<Whole["metric"]>["versions"][number], "words" | "definition">;
type Plain = Pick<Whole, "id" | "sessionId" | "ownerId" | "text" | "fromDay" | "dueOn" | "state" | "target"> &
  Pick<Whole, "settledById" | "version">;
type Row = Plain & { metric: { id: string; key: string | null; versions: readonly Version[] } | null };
type OpenRow = Plain & Version & { ownerName: string | null; metricId: string | null; key: string | null };

/** How many open commitments a list of somebody shows; nobody keeps more in mind. */
const MOST = 50;

/** The open commitments of talks with somebody, or with all in scope, the one that is due first at the top. */
export async function listOpenCommitments(scope: Scope, personId?: string): Promise<CommitmentView[]> {
  return listOpen(scope, personId === undefined ? Prisma.sql`TRUE` : Prisma.sql`c.person_id = ${personId}::uuid`);
}

/** What whoever asks has said they would do, in talks of their own and in those in which they coach. */
export async function listOwnCommitments(scope: Scope): Promise<CommitmentView[]> {
  return listOpen(scope, Prisma.sql`c.owner_id = ${scope.actorId}::uuid`);
}

async function listOpen(scope: Scope, who: Prisma.Sql): Promise<CommitmentView[]> {
  const found = await readRows<OpenRow>(Prisma.sql`
    SELECT c.id, c.session_id AS "sessionId", c.owner_id AS "ownerId", o.name AS "ownerName", c.text, c.from_day AS "fromDay",
      c.due_on AS "dueOn", c.state::text AS state, c.target, c.settled_by_id AS "settledById", c.version,
      m.id AS "metricId", m.key, v.words, v.definition
    FROM coaching_commitment c LEFT JOIN person o ON o.id = c.owner_id LEFT JOIN metric m ON m.id = c.metric_id
    LEFT JOIN LATERAL (SELECT words, definition FROM metric_version WHERE metric_id = m.id ORDER BY number DESC LIMIT 1) v ON TRUE
    WHERE c.state = 'OPEN' AND ${scopeSql(scope, Prisma.sql`c.person_id`)} AND ${who}
    ORDER BY c.due_on, c.id LIMIT ${MOST}`);
  const owners = new Map(found.map(({ ownerId: id, ownerName }) => [id, { id, name: ownerName ?? "" }]));
  const rows = found.map(({ metricId, key, words, definition, ...row }) => ({
    ...row,
    metric: metricId === null ? null : { id: metricId, key, versions: [{ words, definition }] },
  }));
  const counts = await countsOf(database(), rows);
  return rows.map((row) => viewOf(row, owners, counts.get(row.id) ?? 0));
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

/** How many things were agreed on in each of some talks, those that were dropped aside, and how many of them were kept. */
export async function countAgreed(scope: Scope, sessions: readonly { id: string }[]): Promise<Map<string, Agreed>> {
  const rows = await database().coachingCommitment.groupBy({
    by: ["sessionId", "state"],
    where: {
      AND: [withinScope(scope), { sessionId: { in: sessions.map(({ id }) => id) }, state: { not: "DROPPED" } }],
    },
    _count: { _all: true },
  });
  const bySession = groupBy(rows, ({ sessionId }) => sessionId);
  return new Map(
    [...bySession].map(([id, own]) => [
      id,
      {
        all: own.reduce((sum, { _count }) => sum + _count._all, 0),
        kept: own.find(({ state }) => state === "KEPT")?._count._all ?? 0,
      },
    ]),
  );
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
  const typesOf = typesByMetric(commitments);
  const asked = commitments.flatMap(({ id, ownerId, fromDay, dueOn, target, metric }) => {
    const typeIds = metric && typesOf.get(metric.id);
    if (target === null || !typeIds) return [];
    return [{ id, ownerId, typeIds, from: dayOfColumn(fromDay), until: dayOfColumn(dueOn) }];
  });
  if (asked.length === 0) return new Map();
  // As one value, so that the statement is the same one for however many are asked for.
  const rows = asked.map(({ id, ownerId, typeIds, from, until }) => {
    return { id, owner_id: ownerId, type_ids: typeIds, from_day: from, due_on: until };
  });
  const counts = await readRows<{ id: string; done: number }>(
    Prisma.sql`
    SELECT c.id, coalesce(sum(d.count), 0)::int AS done
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c (id uuid, owner_id uuid, type_ids uuid[], from_day date, due_on date)
    LEFT JOIN activity_daily d ON d.person_id = c.owner_id AND d.day BETWEEN c.from_day AND c.due_on
      AND d.type_id = ANY(c.type_ids)
    GROUP BY c.id`,
    tx,
  );
  return new Map(counts.map(({ id, done }) => [id, done]));
}

/** What the metrics of some commitments count; a definition is read once, however many are about it. */
function typesByMetric(commitments: readonly Countable[]): Map<string, readonly string[]> {
  const types = new Map<string, readonly string[]>();
  for (const { metric } of commitments) {
    const [version] = metric?.versions ?? [];
    if (!metric || !version || types.has(metric.id)) continue;
    const definition = readDefinition(version.definition);
    if (definition.kind === "count") types.set(metric.id, definition.typeIds);
  }
  return types;
}
