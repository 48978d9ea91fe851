import { type Scope, teamScopeSql } from "@/lib/access/scope/scope";
import { USUAL_WEEKS } from "@/lib/activities/domain/usual";
import { type WeekCount, weekFigures } from "@/lib/activities/domain/week-figures";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import type { UnitWeeks } from "@/lib/activities/views";
import { addDays, columnOfDay, daysBetween } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

type Asked = { view: WeekInView; typeIds: readonly string[]; teamIds: readonly string[] };

type Row = {
  team_id: string | null;
  type_id: string;
  weeks_ago: number;
  by_yesterday: number;
  by_tonight: number;
  total: number;
};

/**
 * The week of each team in sight, with the teams below it, and of the whole company, each against its own eight weeks before.
 * A count belongs to the team that the person was in on its day; people without a team count for the company alone.
 */
export async function findUnitWeeks(scope: Scope, asked: Asked): Promise<UnitWeeks> {
  const { view, typeIds, teamIds } = asked;
  const rows = await listUnitCounts(scope, view);
  const figuresOf = (teamId: string | null) => {
    const counts = rows.filter((row) => row.team_id === teamId).map(countOf);
    return weekFigures(typeIds, counts, everyWeekSince(counts));
  };
  return { teams: teamIds.map((id) => ({ id, figures: figuresOf(id) })), company: figuresOf(null) };
}

/** A unit has no absences; its weeks count from the first one in which it did anything. */
function everyWeekSince(counts: readonly WeekCount[]): boolean[] {
  const first = Math.max(0, ...counts.filter((count) => count.total > 0).map((count) => count.weeksAgo));
  return Array.from({ length: USUAL_WEEKS + 1 }, (_, weeksAgo) => weeksAgo <= first);
}

function countOf(row: Row): WeekCount {
  return {
    typeId: row.type_id,
    weeksAgo: row.weeks_ago,
    byYesterday: row.by_yesterday,
    byTonight: row.by_tonight,
    total: row.total,
  };
}

async function listUnitCounts(scope: Scope, view: WeekInView): Promise<Row[]> {
  const from = Prisma.sql`${columnOfDay(view.week.from)}::date`;
  const cut = daysBetween(view.week.from, view.through);
  const cutBefore = view.isRunning ? cut - 1 : cut;
  return database().$queryRaw<Row[]>(Prisma.sql`
    WITH days AS (
      SELECT c.ancestor_id AS team_id, d.type_id, d.day, sum(d.count)::int AS count
      FROM activity_daily d
      JOIN team_membership m ON m.person_id = d.person_id AND d.day >= m.from_day AND (m.until_day IS NULL OR d.day < m.until_day)
      JOIN team_closure c ON c.descendant_id = m.team_id AND ${teamScopeSql(scope, Prisma.sql`c.ancestor_id`)}
      WHERE d.day >= ${columnOfDay(addDays(view.week.from, -7 * USUAL_WEEKS))}::date AND d.day < ${columnOfDay(view.week.until)}::date
      GROUP BY 1, 2, 3
      UNION ALL
      SELECT NULL::uuid, d.type_id, d.day, sum(d.count)::int FROM activity_daily d
      WHERE d.day >= ${columnOfDay(addDays(view.week.from, -7 * USUAL_WEEKS))}::date AND d.day < ${columnOfDay(view.week.until)}::date
        AND ${scope.personIds === null}
      GROUP BY 1, 2, 3),
    placed AS (
      SELECT team_id, type_id, count, (${from} + 6 - day) / 7 AS weeks_ago, 6 - (${from} + 6 - day) % 7 AS place FROM days)
    SELECT team_id, type_id, weeks_ago,
      coalesce(sum(count) FILTER (WHERE place <= ${cutBefore}), 0)::int AS by_yesterday,
      coalesce(sum(count) FILTER (WHERE place <= ${cut}), 0)::int AS by_tonight,
      sum(count)::int AS total
    FROM placed GROUP BY 1, 2, 3`);
}
