import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { USUAL_WEEKS } from "@/lib/activities/domain/usual";
import { type WeekFigure, weekFigures } from "@/lib/activities/domain/week-figures";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { isWorkedWeek, type WorkDay, workDaysOf } from "@/lib/org/domain/capacity";
import { listPresence } from "@/lib/org/queries/presence";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { listWeekCounts } from "./week-counts";

/** Each person's week in view against their own eight weeks before it, for those in scope. */
export async function listPersonWeeks(
  scope: Scope,
  personIds: readonly string[],
  options: { view: WeekInView; typeIds: readonly string[] },
): Promise<Map<string, WeekFigure[]>> {
  const { view, typeIds } = options;
  const from = addDays(view.week.from, -7 * USUAL_WEEKS);
  const [counts, presence] = await Promise.all([
    listWeekCounts(scope, personIds, view),
    listPresence(scope, personIds, { from, until: view.week.until }),
  ]);
  const weeks = weeksBackFrom(view.week.from);
  return new Map(
    [...presence].map(([personId, own]) => [
      personId,
      weekFigures(
        typeIds,
        counts.get(personId) ?? [],
        weeks.map((week) => isWorkedWeek(week, own)),
      ),
    ]),
  );
}

/** The days of the week so many weeks ago; index 0 is the week in view itself. */
function weeksBackFrom(from: Day): WorkDay[][] {
  return Array.from({ length: USUAL_WEEKS + 1 }, (_, weeksAgo) => {
    const first = addDays(from, -7 * weeksAgo);
    return workDaysOf({ from: first, until: addDays(first, 7) });
  });
}

/** What a person did on one day, by type. */
export async function findDayCounts(scope: Scope, personId: string, day: Day): Promise<Record<string, number>> {
  const rows = await readRows<{ type_id: string; count: number }>(Prisma.sql`
    SELECT type_id, count FROM activity_daily
    WHERE person_id = ${personId}::uuid AND ${scopeSql(scope, Prisma.sql`person_id`)} AND day = ${columnOfDay(day)}::date`);
  return Object.fromEntries(rows.map((row) => [row.type_id, row.count]));
}
