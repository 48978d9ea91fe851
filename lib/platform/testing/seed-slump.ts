import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";

const WEEK = new Date("2026-11-16");
const TOLD = new Date("2026-11-21T08:00:00Z");

/** Three appointments where nine were usual, as a look keeps it. */
const EVIDENCE = {
  kind: "end",
  week: "2026-11-16",
  days: 5,
  window: 1,
  comparison: { count: 3, days: 5, baseCount: 120, baseDays: 40 },
  chances: { low: 0.0005, high: 0.9999 },
  dispersion: 1,
  usual: { usual: 15, low: 9, high: 22, weeks: 8 },
  usualAWeek: 15,
};

type SlumpSeed = { releasedAt?: Date; closedAt?: Date; askedAt?: Date };

export type SeededSlump = { id: string; metricId: string; version: number };

/** A slump that somebody was told of on a Saturday morning and that is released at once; in a metric of its own, since one has one at a time. */
export async function seedSlump(personId: string, seed: SlumpSeed = {}): Promise<SeededSlump> {
  const { closedAt, releasedAt = TOLD, ...rest } = seed;
  const [id, metricId] = [newId(), newId()];
  await database().metric.create({ data: { id: metricId, position: 1 } });
  const closed = closedAt ? { closedAt, closedOn: closedAt, end: "RECOVERED" as const } : {};
  const told = { week: WEEK, openedOn: WEEK, openedAt: TOLD, releasedAt, evidence: EVIDENCE };
  await database().slump.create({ data: { ...rest, ...told, ...closed, id, personId, metricId, metricNumber: 1 } });
  const course = { state: "ALERT" as const, week: WEEK, latest: EVIDENCE, settled: {}, updatedAt: TOLD };
  await database().metricCourse.create({ data: { personId, metricId, ...course } });
  return { id, metricId, version: 1 };
}

/** What the rep says about it, for the days from then on; not decided yet. */
export async function seedExplanation(slumpId: string, personId: string): Promise<string> {
  const id = newId();
  const said = { kind: "EVENT" as const, text: "The trade fair", fromDay: WEEK, untilDay: new Date("2026-11-21") };
  await database().slumpExplanation.create({ data: { id, slumpId, personId, ...said, saidAt: TOLD } });
  return id;
}
