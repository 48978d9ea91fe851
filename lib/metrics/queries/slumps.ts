import type { Scope } from "@/lib/access/scope/scope";
import { type Day, dayOfColumn } from "@/lib/kernel/period";
import type { Evidence } from "@/lib/metrics/domain/evidence";
import { readDefinition, type SlumpView } from "@/lib/metrics/views";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { knownSlumps } from "./known-slumps";

/** No team is so large that more than this is open at once; a company-wide list is not what this is for. */
const MOST = 200;

const SHAPE = {
  id: true,
  personId: true,
  week: true,
  openedOn: true,
  openedAt: true,
  evidence: true,
  releasedAt: true,
  sharedAt: true,
  askedAt: true,
  closedOn: true,
  end: true,
  version: true,
  person: { select: { name: true } },
  metric: {
    select: {
      id: true,
      key: true,
      versions: { orderBy: { number: "desc" }, take: 1, select: { words: true, definition: true } },
    },
  },
  sights: { select: { viewerId: true, seenAt: true } },
  explanations: { orderBy: { saidAt: "desc" }, take: 1 },
} satisfies Prisma.SlumpSelect;

type Row = Prisma.SlumpGetPayload<{ select: typeof SHAPE }>;

/** The open slumps of some people that the viewer may know of, the latest first. */
export async function listOpenSlumps(
  scope: Scope,
  personIds: readonly string[] | null,
  now: Date,
): Promise<SlumpView[]> {
  const who = personIds === null ? {} : { personId: { in: [...personIds] } };
  const where = { AND: [knownSlumps(scope, now), who], closedAt: null };
  // Mostly there is none, and then this is all that a page asks for.
  if ((await database().slump.findFirst({ where, select: { id: true } })) === null) return [];
  const rows = await database().slump.findMany({
    where,
    select: SHAPE,
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return withLatest(rows, now);
}

/** All that a person's metric went through lately, open and closed. */
export async function listSlumpsOf(
  scope: Scope,
  personId: string,
  options: { since: Day; now: Date },
): Promise<SlumpView[]> {
  const rows = await database().slump.findMany({
    where: { AND: [knownSlumps(scope, options.now), { personId, week: { gte: new Date(options.since) } }] },
    select: SHAPE,
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return withLatest(rows, options.now);
}

/** Those of them that may be known of, by id. */
export async function listSlumpsById(scope: Scope, ids: readonly string[], now: Date): Promise<Map<string, SlumpView>> {
  const rows = await database().slump.findMany({
    where: { AND: [knownSlumps(scope, now), { id: { in: [...ids] } }] },
    select: SHAPE,
  });
  return new Map((await withLatest(rows, now)).map((slump) => [slump.id, slump]));
}

export async function findSlump(scope: Scope, id: string, now: Date): Promise<SlumpView | null> {
  const row = await database().slump.findFirst({ where: { AND: [knownSlumps(scope, now), { id }] }, select: SHAPE });
  return row && ((await withLatest([row], now))[0] ?? null);
}

/**
 * With what the last look saw, where the slump is still open. Of one that is over the last look says nothing, and may tell of the
 * next one before that is released.
 */
async function withLatest(rows: readonly Row[], now: Date): Promise<SlumpView[]> {
  const open = rows.filter(({ closedOn }) => closedOn === null);
  const keys = open.map(({ personId, metric }) => ({ personId, metricId: metric.id }));
  const select = { personId: true, metricId: true, latest: true };
  const courses = keys.length > 0 ? await database().metricCourse.findMany({ where: { OR: keys }, select }) : [];
  const seen = new Map(courses.map((course) => [`${course.personId} ${course.metricId}`, course.latest]));
  const latest = (row: Row) => (row.closedOn === null ? seen.get(`${row.personId} ${row.metric.id}`) : null) ?? null;
  return rows.map((row) => viewOf(row, latest(row) as Evidence | null, now));
}

function viewOf(row: Row, latest: Evidence | null, now: Date): SlumpView {
  const [explanation] = row.explanations;
  const version = row.metric.versions[0];
  return {
    id: row.id,
    personId: row.personId,
    personName: row.person.name,
    metric: { id: row.metric.id, key: row.metric.key, words: version?.words ?? {} },
    typeIds: typeIdsOf(version?.definition),
    week: dayOfColumn(row.week),
    openedOn: dayOfColumn(row.openedOn),
    openedAt: row.openedAt,
    evidence: row.evidence as Evidence,
    latest,
    releasedAt: row.releasedAt,
    isKnownToLine: row.releasedAt <= now,
    isShared: row.sharedAt !== null,
    isAsked: row.askedAt !== null,
    closedOn: row.closedOn && dayOfColumn(row.closedOn),
    end: row.end,
    version: row.version,
    seenByRepAt: row.sights.find(({ viewerId }) => viewerId === row.personId)?.seenAt ?? null,
    explanation: explanation
      ? {
          id: explanation.id,
          kind: explanation.kind,
          text: explanation.text,
          from: dayOfColumn(explanation.fromDay),
          until: dayOfColumn(explanation.untilDay),
          isAccepted: explanation.isAccepted,
          reason: explanation.reason,
        }
      : null,
  };
}

function typeIdsOf(definition: unknown): readonly string[] {
  const read = definition === undefined ? null : readDefinition(definition);
  return read?.kind === "count" ? read.typeIds : [];
}
