import { type Scope, scopeSql, withinScope } from "@/lib/access/scope/scope";
import type { AboutSlump, SessionCursor, SessionRow } from "@/lib/coaching/views";
import { groupBy } from "@/lib/kernel/group-by";
import { isId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

export const PAGE_SIZE = 20;
const MOST_AHEAD = 200;

type Row = {
  id: string;
  personId: string;
  personName: string;
  coachId: string;
  coachName: string;
  state: SessionRow["state"];
  topic: string;
  startsAt: Date;
  reason: string | null;
  isWaitingForMe: boolean;
};

export type SessionsAsked = { personId?: string | undefined; after?: SessionCursor | null };

/** The talks that are still to come, or that nobody has said were held, the next one first. */
export async function listAhead(scope: Scope, { personId }: SessionsAsked = {}): Promise<SessionRow[]> {
  const found = Prisma.sql`
    SELECT s.id, s.starts_at FROM coaching_session s
    WHERE ${inSight(scope, Prisma.sql`s.person_id`, personId)} AND s.state IN ('ASKED', 'PLANNED')`;
  return read(scope, found, Prisma.sql`ORDER BY s.starts_at, s.id LIMIT ${MOST_AHEAD}`);
}

/**
 * Those that were held or skipped, the latest first, page by page. Each person's latest come first off the index: a page then costs
 * the same after years of talks.
 */
export async function listPast(
  scope: Scope,
  { personId, after = null }: SessionsAsked = {},
): Promise<{ sessions: SessionRow[]; next: SessionCursor | null }> {
  const page = after ? Prisma.sql`(s.starts_at, s.id) < (${after.startsAt}, ${after.id}::uuid)` : Prisma.sql`TRUE`;
  const order = Prisma.sql`ORDER BY s.starts_at DESC, s.id DESC LIMIT ${PAGE_SIZE + 1}`;
  const found = Prisma.sql`
    SELECT s.* FROM person who CROSS JOIN LATERAL (
      SELECT s.id, s.starts_at FROM coaching_session s WHERE s.person_id = who.id AND s.state IN ('HELD', 'SKIPPED') AND ${page} ${order}) s
    WHERE ${inSight(scope, Prisma.sql`who.id`, personId)}`;
  const rows = await read(scope, found, order);
  const sessions = rows.slice(0, PAGE_SIZE);
  const last = rows.length > PAGE_SIZE ? sessions.at(-1) : undefined;
  return { sessions, next: last ? { startsAt: last.startsAt, id: last.id } : null };
}

export type ToldSession = Pick<SessionRow, "id" | "person" | "coach" | "state" | "topic" | "startsAt" | "reason"> & {
  isRated: boolean;
};

/** Those of them that are in scope, by id. */
export async function findSessionsById(scope: Scope, ids: readonly string[]): Promise<Map<string, ToldSession>> {
  const named = { select: { id: true, name: true } } as const;
  const rows = await database().coachingSession.findMany({
    where: { AND: [withinScope(scope), { id: { in: [...ids] } }] },
    include: { person: named, coach: named, rating: { select: { sessionId: true } } },
  });
  return new Map(rows.map(({ rating, ...row }) => [row.id, { ...row, isRated: rating !== null }]));
}

/** The talks that came of some slumps, the latest first; those that were skipped are no answer to one. */
export async function listAboutSlumps(scope: Scope, slumpIds: readonly string[]): Promise<Map<string, AboutSlump[]>> {
  if (slumpIds.length === 0) return new Map();
  const rows = await database().coachingSession.findMany({
    where: { AND: [withinScope(scope), { slumpId: { in: [...slumpIds] }, state: { not: "SKIPPED" } }] },
    select: { id: true, slumpId: true, topic: true, state: true, startsAt: true },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
  });
  return groupBy(
    rows.map(({ slumpId, ...row }) => ({ ...row, slumpId: slumpId ?? "" })),
    ({ slumpId }) => slumpId,
  );
}

/** A cursor as it stands in an address; anything else is none. */
export function readSessionCursor(text: string | undefined): SessionCursor | null {
  const [, at = "", id = ""] = /^(\d{1,15})_(.+)$/.exec(text ?? "") ?? [];
  const startsAt = new Date(Number(at));
  return isId(id) && at !== "" && Number.isFinite(startsAt.getTime()) ? { startsAt, id } : null;
}

export function writeSessionCursor({ startsAt, id }: SessionCursor): string {
  return `${startsAt.getTime()}_${id}`;
}

function inSight(scope: Scope, column: Prisma.Sql, personId: string | undefined): Prisma.Sql {
  const who = personId === undefined ? Prisma.sql`TRUE` : Prisma.sql`${column} = ${personId}::uuid`;
  return Prisma.sql`${scopeSql(scope, column)} AND ${who}`;
}

function isUnsentBy({ actorId }: Scope): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM coaching_view v WHERE v.session_id = s.id
    AND v.author_id = ${actorId}::uuid AND v.sent_at IS NOT NULL)`;
}

/** What a talk is about, names and what waits for the reader are looked up for those alone that the order leaves. */
async function read(scope: Scope, found: Prisma.Sql, order: Prisma.Sql): Promise<SessionRow[]> {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT s.id, s.person_id AS "personId", p.name AS "personName", s.coach_id AS "coachId", c.name AS "coachName",
      s.state::text AS state, s.topic, s.starts_at AS "startsAt", s.reason,
      s.state = 'PLANNED' AND ${scope.actorId}::uuid IN (s.person_id, s.coach_id) AND ${isUnsentBy(scope)} AS "isWaitingForMe"
    FROM (SELECT s.id FROM (${found}) s ${order}) kept JOIN coaching_session s ON s.id = kept.id
    JOIN person p ON p.id = s.person_id JOIN person c ON c.id = s.coach_id
    ${order}`);
  return rows.map(({ personId, personName, coachId, coachName, ...row }) => ({
    ...row,
    person: { id: personId, name: personName },
    coach: { id: coachId, name: coachName },
  }));
}
