import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { USUAL_WEEKS } from "@/lib/activities/domain/usual";
import type { WeekCount } from "@/lib/activities/domain/week-figures";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import { addDays, columnOfDay, daysBetween } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** A type of a person with its weeks: so many weeks ago, by yesterday, by tonight, in all. */
type Row = { person_id: string; type_id: string; weeks: [number, number, number, number][] };

/**
 * Nine weeks of counts for some people: the one in view and the eight before, cut at the same weekday. It starts from the people,
 * so that whatever their number is nobody else's days are read.
 */
export async function listWeekCounts(
  scope: Scope,
  personIds: readonly string[],
  view: WeekInView,
): Promise<Map<string, WeekCount[]>> {
  const from = columnOfDay(view.week.from);
  const cut = daysBetween(view.week.from, view.through);
  const cutBefore = view.isRunning ? cut - 1 : cut;
  const rows = await readRows<Row>(Prisma.sql`
    SELECT person_id, type_id, json_agg(json_build_array(weeks_ago, by_yesterday, by_tonight, total)) AS weeks
    FROM (
      SELECT person_id, type_id, weeks_ago, coalesce(sum(count) FILTER (WHERE place <= ${cutBefore}), 0) AS by_yesterday,
             coalesce(sum(count) FILTER (WHERE place <= ${cut}), 0) AS by_tonight, sum(count) AS total
      FROM (
        SELECT d.person_id, d.type_id, d.count, (${from}::date + 6 - d.day) / 7 AS weeks_ago,
               6 - (${from}::date + 6 - d.day) % 7 AS place
        FROM unnest(${[...new Set(personIds)]}::uuid[]) AS who(id)
        JOIN activity_daily d ON d.person_id = who.id AND d.day >= ${columnOfDay(addDays(view.week.from, -7 * USUAL_WEEKS))}::date
          AND d.day < ${columnOfDay(view.week.until)}::date
        WHERE ${scopeSql(scope, Prisma.sql`who.id`)}
      ) AS days
      GROUP BY person_id, type_id, weeks_ago
    ) AS weeks
    GROUP BY person_id, type_id`);
  return groupByPerson(rows);
}

function groupByPerson(rows: readonly Row[]): Map<string, WeekCount[]> {
  const byPerson = new Map<string, WeekCount[]>();
  for (const { person_id, type_id: typeId, weeks } of rows) {
    const counts = byPerson.get(person_id) ?? [];
    for (const [weeksAgo, byYesterday, byTonight, total] of weeks)
      counts.push({ typeId, weeksAgo, byYesterday, byTonight, total });
    byPerson.set(person_id, counts);
  }
  return byPerson;
}
