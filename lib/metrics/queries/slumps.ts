import type { Scope } from "@/lib/access/scope/scope";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import type { Evidence } from "@/lib/metrics/domain/evidence";
import { readDefinition, type SlumpView } from "@/lib/metrics/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { knownSql } from "./known-slumps";

/** No team is so large that more than this is open at once; a company-wide list is not what this is for. */
const MOST = 200;

/** The open slumps of some people that the viewer may know of, the latest first. */
export async function listOpenSlumps(
  scope: Scope,
  personIds: readonly string[] | null,
  now: Date,
): Promise<SlumpView[]> {
  const who = personIds === null ? Prisma.sql`TRUE` : Prisma.sql`s.person_id = ANY(${[...personIds]}::uuid[])`;
  return readSlumps(scope, Prisma.sql`${who} AND s.closed_at IS NULL`, now);
}

/** All that a person's metric went through lately, open and closed. */
export async function listSlumpsOf(
  scope: Scope,
  personId: string,
  { since, now }: { since: Day; now: Date },
): Promise<SlumpView[]> {
  return readSlumps(scope, Prisma.sql`s.person_id = ${personId}::uuid AND s.week >= ${columnOfDay(since)}::date`, now);
}

/** Those of them that may be known of, by id. */
export async function listSlumpsById(scope: Scope, ids: readonly string[], now: Date): Promise<Map<string, SlumpView>> {
  const known = await readSlumps(scope, Prisma.sql`s.id = ANY(${[...ids]}::uuid[])`, now);
  return new Map(known.map((slump) => [slump.id, slump]));
}

export async function findSlump(scope: Scope, id: string, now: Date): Promise<SlumpView | null> {
  return (await listSlumpsById(scope, [id], now)).get(id) ?? null;
}

/** Those of them that may be known of, the latest first. */
async function readSlumps(scope: Scope, where: Prisma.Sql, now: Date): Promise<SlumpView[]> {
  const known = Prisma.sql`${knownSql(scope, now)} AND ${where}`;
  return (await readRows<Row>(shapeSql(known, scope.actorId))).map((row) => viewOf(row, now));
}

type Row = {
  id: string;
  personId: string;
  personName: string;
  metricId: string;
  metricKey: string | null;
  words: unknown;
  definition: unknown;
  week: Date;
  openedOn: Date;
  openedAt: Date;
  evidence: Evidence;
  latest: Evidence | null;
  releasedAt: Date;
  sharedAt: Date | null;
  askedAt: Date | null;
  closedOn: Date | null;
  end: SlumpView["end"];
  version: number;
  seenByRepAt: Date | null;
  isSeen: boolean;
  explanationId: string | null;
  kind: NonNullable<SlumpView["explanation"]>["kind"];
  text: string;
  fromDay: Date;
  untilDay: Date;
  isAccepted: boolean | null;
  reason: string | null;
};

/**
 * Slumps, first which they are and then all that is said of them, with what the last look saw of those that are open: of one that is over it says nothing, and may tell of the next
 * one before that is released.
 */
function shapeSql(known: Prisma.Sql, viewerId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, s.person_id AS "personId", p.name AS "personName", m.id AS "metricId", m.key AS "metricKey",
      v.words, v.definition, s.week, s.opened_on AS "openedOn", s.opened_at AS "openedAt", s.evidence,
      CASE WHEN s.closed_on IS NULL THEN c.latest END AS latest, s.released_at AS "releasedAt",
      s.shared_at AS "sharedAt", s.asked_at AS "askedAt", s.closed_on AS "closedOn", s."end"::text AS "end", s.version,
      g.seen_at AS "seenByRepAt", own.slump_id IS NOT NULL AS "isSeen", e.id AS "explanationId", e.kind::text AS kind, e.text, e.from_day AS "fromDay",
      e.until_day AS "untilDay", e.is_accepted AS "isAccepted", e.reason
    FROM (SELECT s.* FROM slump s WHERE ${known} ORDER BY s.opened_at DESC, s.id DESC LIMIT ${MOST}) s
    JOIN person p ON p.id = s.person_id
    JOIN metric m ON m.id = s.metric_id
    LEFT JOIN LATERAL (
      SELECT words, definition FROM metric_version WHERE metric_id = m.id ORDER BY number DESC LIMIT 1
    ) v ON true
    LEFT JOIN LATERAL (
      SELECT * FROM slump_explanation WHERE slump_id = s.id ORDER BY said_at DESC LIMIT 1
    ) e ON true
    LEFT JOIN slump_sight g ON g.slump_id = s.id AND g.viewer_id = s.person_id
    LEFT JOIN slump_sight own ON own.slump_id = s.id AND own.viewer_id = ${viewerId}::uuid
    LEFT JOIN metric_course c ON c.person_id = s.person_id AND c.metric_id = s.metric_id
    ORDER BY s.opened_at DESC, s.id DESC`;
}

function viewOf(row: Row, now: Date): SlumpView {
  return {
    id: row.id,
    personId: row.personId,
    personName: row.personName,
    metric: { id: row.metricId, key: row.metricKey, words: row.words ?? {} },
    typeIds: typeIdsOf(row.definition),
    week: dayOfColumn(row.week),
    openedOn: dayOfColumn(row.openedOn),
    openedAt: row.openedAt,
    evidence: row.evidence,
    latest: row.latest,
    releasedAt: row.releasedAt,
    isKnownToLine: row.releasedAt <= now,
    isShared: row.sharedAt !== null,
    isAsked: row.askedAt !== null,
    closedOn: row.closedOn && dayOfColumn(row.closedOn),
    end: row.end,
    version: row.version,
    seenByRepAt: row.seenByRepAt,
    isSeen: row.isSeen,
    explanation: explanationOf(row),
  };
}

function explanationOf(row: Row): SlumpView["explanation"] {
  if (row.explanationId === null) return null;
  return {
    id: row.explanationId,
    kind: row.kind,
    text: row.text,
    from: dayOfColumn(row.fromDay),
    until: dayOfColumn(row.untilDay),
    isAccepted: row.isAccepted,
    reason: row.reason,
  };
}

function typeIdsOf(definition: unknown): readonly string[] {
  const read = definition === null ? null : readDefinition(definition);
  return read?.kind === "count" ? read.typeIds : [];
}
