import { addDays, columnOfDay, type Day, dayAt, type Weekday, weekOf } from "@/lib/kernel/period";
import { type FollowedMetric, slumping } from "@/lib/metrics/domain/definition";
import { addPerson, type DispersionSums, dispersionOf, NO_SUMS } from "@/lib/metrics/domain/dispersion";
import { calendarOf } from "@/lib/metrics/domain/series-calendar";
import { listMetricsInUse } from "@/lib/metrics/queries/followed";
import { loadSeries } from "@/lib/metrics/queries/series";
import { inTransaction, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { createBuiltInMetrics } from "./built-in-metrics";

/** A year, so that seasons are in it, and no more people at once than fit easily into memory. */
const WEEKS = 52;
const AT_ONCE = 250;

/**
 * Works out anew, once a week, by how much each count varies among all who sell. Says whether there was anything to do. Two
 * processes that do it at once come to the same.
 */
export async function refreshSpread(now: Date): Promise<boolean> {
  if (!(await isDue(now))) return false;
  const due = await inTransaction((tx) => findDueWeek(tx, now));
  if (!due) return false;
  const metrics = slumping((await inTransaction(listMetricsInUse)).values());
  const sums = new Map<string, DispersionSums>();
  let after: string | undefined;
  for (;;) {
    const last = await inTransaction((tx) => addPeople(tx, sums, { ...due, metrics, after }));
    if (!last) break;
    after = last;
  }
  await inTransaction((tx) => saveSpread(tx, due.week, sums));
  return true;
}

type Clock = { time_zone: string; week_start: Weekday; spread_week: Date | null };

/** Whether this week is still to be worked out, asked without a transaction: mostly it is not, and it is asked each second. */
async function isDue(now: Date): Promise<boolean> {
  const [clock] = await readRows<Clock>(Prisma.sql`
    SELECT o.time_zone, o.week_start, r.spread_week FROM organisation o LEFT JOIN slump_rules r ON r.id = 1 WHERE o.id = 1`);
  if (!clock) return false;
  return clock.spread_week === null || clock.spread_week < columnOfDay(weekAt(now, clock.time_zone, clock.week_start));
}

function weekAt(now: Date, timeZone: string, weekStart: Weekday): Day {
  return weekOf(dayAt(now, timeZone), weekStart).from;
}

type Due = { week: Day; rampWeeks: number };

async function findDueWeek(tx: Tx, now: Date): Promise<Due | null> {
  const organisation = await tx.organisation.findUnique({ where: { id: 1 } });
  if (!organisation) return null;
  const week = weekAt(now, organisation.timeZone, organisation.weekStart);
  const rules = await beginRules(tx, now);
  if (!rules) return null;
  return rules.spreadWeek && rules.spreadWeek >= columnOfDay(week) ? null : { week, rampWeeks: rules.rampWeeks };
}

/** A house from before there were metrics gets them with its first round; one that has no activity types yet is not ready. */
async function beginRules(tx: Tx, now: Date) {
  const rules = await tx.slumpRules.findUnique({ where: { id: 1 } });
  if (rules || !(await tx.activityType.findFirst({ select: { id: true } }))) return rules;
  await createBuiltInMetrics(tx, now);
  return tx.slumpRules.findUnique({ where: { id: 1 } });
}

type Chunk = Due & { metrics: readonly FollowedMetric[]; after: string | undefined };

/** Adds the next people to the sums and says who was the last of them. */
async function addPeople(tx: Tx, sums: Map<string, DispersionSums>, chunk: Chunk): Promise<string | undefined> {
  const people = await tx.person.findMany({
    where: { role: "REP", ...(chunk.after ? { id: { gt: chunk.after } } : {}) },
    select: { id: true },
    orderBy: { id: "asc" },
    take: AT_ONCE,
  });
  const calendar = calendarOf(addDays(chunk.week, -7 * WEEKS), WEEKS);
  const series = await loadSeries(
    tx,
    people.map(({ id }) => id),
    calendar,
    chunk.rampWeeks,
  );
  for (const own of series.values())
    for (const { metricId, definition } of chunk.metrics) {
      if (definition.kind !== "count") continue;
      const weeks = own.countsOf(definition.typeIds);
      // Before somebody's first entry there is no selling to speak of.
      const first = weeks.findIndex(({ counts }) => counts.some((count) => count > 0));
      if (first >= 0) sums.set(metricId, addPerson(sums.get(metricId) ?? NO_SUMS, weeks.slice(first)));
    }
  return people.at(-1)?.id;
}

async function saveSpread(tx: Tx, week: Day, sums: ReadonlyMap<string, DispersionSums>): Promise<void> {
  for (const [metricId, own] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const data = { value: dispersionOf(own), weeks: own.weeks, week: columnOfDay(week) };
    const key = { metricId, role: "REP" as const };
    await tx.metricDispersion.upsert({ where: { metricId_role: key }, create: { ...key, ...data }, update: data });
  }
  await tx.slumpRules.update({ where: { id: 1 }, data: { spreadWeek: columnOfDay(week) } });
}
