import { addDays, type Day, dayAt, weekOf } from "@/lib/kernel/period";
import { slumping } from "@/lib/metrics/domain/definition";
import { calendarOf, type SeriesCalendar } from "@/lib/metrics/domain/series-calendar";
import { listFollowed, listMetricsInUse } from "@/lib/metrics/queries/followed";
import { loadSeries, type PersonSeries } from "@/lib/metrics/queries/series";
import type { Tx } from "@/lib/platform/db/database";
import { type CourseRow, listCourses, saveCourses } from "./courses";
import { endSlumps, endUnfollowed } from "./end-slumps";
import { followMetric } from "./follow-metric";
import { planNextScan } from "./next-scan";
import { type Found, reconcileSlumps } from "./reconcile-slumps";

/** How far back the metrics of somebody are looked at who was never looked at, and how much more that needs to compare with. */
const FIRST_LOOK_WEEKS = 26;
const COMPARED_WEEKS = 30;

export type ScannedPerson = { id: string; role: string; timeZone: string; isHere: boolean };

export type Scan = {
  tx: Tx;
  now: Date;
  /** "then" tells each slump when it was seen, as if the product had been running: for a demonstration of the past. */
  telling: "now" | "then";
  rules: { releaseMornings: number; releaseTime: string; rampWeeks: number };
  weekStart: number;
  calendar: SeriesCalendar;
};

type Options = { now: Date; telling?: Scan["telling"] };

/** Looks at the metrics of some people up to now: courses, slumps, and when to look again. Doing it again changes nothing. */
export async function scanPeople(
  tx: Tx,
  personIds: readonly string[],
  { now, telling = "now" }: Options,
): Promise<void> {
  const [people, organisation, rules, metrics] = await Promise.all([
    listPeople(tx, personIds, now),
    tx.organisation.findUniqueOrThrow({ where: { id: 1 } }),
    tx.slumpRules.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} }),
    listMetricsInUse(tx),
  ]);
  const today = dayAt(now, organisation.timeZone);
  const calendar = scanCalendar(weekOf(today, organisation.weekStart).from);
  const scan: Scan = { tx, now, telling, rules, weekStart: organisation.weekStart, calendar };
  const sellers = people.filter((person) => person.isHere && person.role === "REP");
  const ids = sellers.map(({ id }) => id);
  const [series, followed, courses, spread] = await Promise.all([
    loadSeries(tx, ids, calendar, rules.rampWeeks),
    listFollowed(tx, ids, today),
    listCourses(tx, ids),
    listSpread(tx),
  ]);
  const found: Found[] = [];
  const rows: CourseRow[] = [];
  for (const person of sellers) {
    const own = series.get(person.id);
    const tracked = slumping((followed.get(person.id) ?? []).flatMap((id) => metrics.get(id) ?? []));
    for (const metric of own ? tracked : []) {
      const dispersion = spread.get(metric.metricId);
      const course = courses.get(`${person.id} ${metric.metricId}`) ?? null;
      const result = followMetric(scan, { person, own: own as PersonSeries, metric, course, dispersion });
      found.push(result.found);
      rows.push(result.row);
    }
  }
  await saveCourses(tx, rows);
  await reconcileSlumps(scan, ids, found);
  await endUnfollowed(tx, unfollowedIn(courses, rows), now);
  await endSlumps(
    tx,
    people.filter((person) => !ids.includes(person.id)).map(({ id }) => id),
    now,
  );
  await planNextScan(scan, people, series);
}

/** What somebody has a course of from an earlier look, and no look took up this time. */
function unfollowedIn(courses: ReadonlyMap<string, unknown>, rows: readonly CourseRow[]) {
  const followed = new Set(rows.map(({ personId, metricId }) => `${personId} ${metricId}`));
  return [...courses.keys()]
    .filter((key) => !followed.has(key))
    .map((key) => ({ personId: key.slice(0, key.indexOf(" ")), metricId: key.slice(key.indexOf(" ") + 1) }));
}

/** The weeks that a scan in this week can need, the running one and the next included, since zones differ by a day. */
export function scanCalendar(week: Day): SeriesCalendar {
  const before = FIRST_LOOK_WEEKS + COMPARED_WEEKS;
  return calendarOf(addDays(week, -7 * before), before + 2);
}

/** Where looking begins for somebody who was never looked at. */
export function firstLookWeek(week: Day): Day {
  return addDays(week, -7 * FIRST_LOOK_WEEKS);
}

async function listPeople(tx: Tx, personIds: readonly string[], now: Date): Promise<ScannedPerson[]> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: { id: true, role: true, timeZone: true, leftOn: true },
    orderBy: { id: "asc" },
  });
  const { timeZone } = await tx.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  return people.map(({ leftOn, ...person }) => ({
    ...person,
    timeZone: person.timeZone ?? timeZone,
    isHere: leftOn === null || leftOn > now,
  }));
}

async function listSpread(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.metricDispersion.findMany({ where: { role: "REP" }, select: { metricId: true, value: true } });
  return new Map(rows.map((row) => [row.metricId, row.value]));
}
