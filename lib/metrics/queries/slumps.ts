import type { Scope } from "@/lib/access/scope/scope";
import { type Day, dayOfColumn } from "@/lib/kernel/period";
import type { Evidence } from "@/lib/metrics/domain/evidence";
import type { SlumpView } from "@/lib/metrics/views";
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
  const rows = await database().slump.findMany({
    where: { AND: [knownSlumps(scope, now), who], closedAt: null },
    select: SHAPE,
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return rows.map((row) => viewOf(row, now));
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
  return rows.map((row) => viewOf(row, options.now));
}

export async function findSlump(scope: Scope, id: string, now: Date): Promise<SlumpView | null> {
  const row = await database().slump.findFirst({ where: { AND: [knownSlumps(scope, now), { id }] }, select: SHAPE });
  return row && viewOf(row, now);
}

function viewOf(row: Row, now: Date): SlumpView {
  const [explanation] = row.explanations;
  const version = row.metric.versions[0];
  return {
    id: row.id,
    personId: row.personId,
    personName: row.person.name,
    metric: { id: row.metric.id, key: row.metric.key, words: version?.words ?? {} },
    week: dayOfColumn(row.week),
    openedOn: dayOfColumn(row.openedOn),
    openedAt: row.openedAt,
    evidence: row.evidence as Evidence,
    releasedAt: row.releasedAt,
    isKnownToLine: row.releasedAt <= now || row.sharedAt !== null,
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
