import { groupBy } from "@/lib/kernel/group-by";
import { addDays, columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { type SeriesCalendar, type WorkedWeek, workedWeeks } from "@/lib/metrics/domain/series-calendar";
import type { SeriesWeek, Weekdays } from "@/lib/metrics/domain/series-week";
import { capacityOn, type Presence } from "@/lib/org/domain/capacity";
import { listPresenceOf } from "@/lib/org/queries/presence";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** What a person did on the days of a calendar, by type; and how much of each day they were to work. */
export type PersonSeries = {
  worked: readonly WorkedWeek[];
  isWorkingDay: (day: Day) => boolean;
  countsOf: (typeIds: readonly string[]) => SeriesWeek[];
};

type Row = { person_id: string; type_id: string; places: number[]; counts: number[] };

/** The days of some people as a detector reads them: one query for what was done, and one for who was there. */
export async function loadSeries(tx: Tx, personIds: readonly string[], calendar: SeriesCalendar, rampWeeks: number) {
  const first = calendar.weeks[0]?.from ?? "2000-01-01";
  const last = calendar.weeks.at(-1)?.days.at(-1)?.day ?? first;
  const [rows, presence, leftOut] = await Promise.all([
    readRows<Row>(
      Prisma.sql`
      SELECT person_id, type_id, array_agg(day - ${columnOfDay(first)}::date) AS places, array_agg(count) AS counts
      FROM activity_daily
      WHERE person_id = ANY(${[...personIds]}::uuid[]) AND day >= ${columnOfDay(first)}::date AND day <= ${columnOfDay(last)}::date
      GROUP BY person_id, type_id`,
      tx,
    ),
    listPresenceOf(tx, personIds, { from: first, until: addDays(last, 1) }),
    listLeftOut(tx, personIds),
  ]);
  const byPerson = groupBy(rows, (row) => row.person_id);
  return new Map(
    [...presence].map(([personId, own]): [string, PersonSeries] => {
      const work = { presence: own, leftOut: leftOut.get(personId) ?? [], rampedUpOn: rampedUpOn(own, rampWeeks) };
      const worked = workedWeeks(calendar, work);
      const counts = new Map(byPerson.get(personId)?.map((row) => [row.type_id, row]) ?? []);
      const countsOf = (typeIds: readonly string[]) =>
        withCounts(
          worked,
          typeIds.flatMap((id) => counts.get(id) ?? []),
        );
      return [personId, { worked, countsOf, isWorkingDay: (day) => capacityOn(day, own) > 0 }];
    }),
  );
}

function withCounts(worked: readonly WorkedWeek[], rows: readonly Row[]): SeriesWeek[] {
  const days = new Array<number>(worked.length * 7).fill(0);
  for (const { places, counts } of rows)
    for (const [index, place] of places.entries()) days[place] = (days[place] ?? 0) + (counts[index] ?? 0);
  return worked.map(
    (week, index): SeriesWeek => ({ ...week, counts: days.slice(index * 7, index * 7 + 7) as Weekdays }),
  );
}

function rampedUpOn({ hiredOn }: Presence, weeks: number): Day | null {
  return hiredOn && addDays(hiredOn, 7 * weeks);
}

/** Days that an accepted explanation takes out of everybody's usual. */
async function listLeftOut(tx: Tx, personIds: readonly string[]) {
  const rows = await readRows<{ personId: string; fromDay: Date; untilDay: Date }>(
    Prisma.sql`
    SELECT person_id AS "personId", from_day AS "fromDay", until_day AS "untilDay" FROM slump_explanation
    WHERE person_id = ANY(${[...personIds]}::uuid[]) AND is_accepted`,
    tx,
  );
  const periods = rows.map((row) => ({
    personId: row.personId,
    from: dayOfColumn(row.fromDay),
    until: dayOfColumn(row.untilDay),
  }));
  return groupBy(periods, ({ personId }) => personId);
}
