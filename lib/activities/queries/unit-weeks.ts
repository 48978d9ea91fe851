import { isTeamInScope, type Scope } from "@/lib/access/scope/scope";
import { COMPANY_UNIT } from "@/lib/activities/domain/company-unit";
import { USUAL_WEEKS } from "@/lib/activities/domain/usual";
import { type WeekCount, weekFigures } from "@/lib/activities/domain/week-figures";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import type { UnitWeeks } from "@/lib/activities/views";
import { addDays, columnOfDay, daysBetween } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { unitCountsSql } from "./unit-counts";

type Asked = { view: WeekInView; typeIds: readonly string[]; teamIds: readonly string[] };

type Row = {
  unit_id: string;
  type_id: string;
  weeks_ago: number;
  by_yesterday: number;
  by_tonight: number;
  total: number;
};

/**
 * The week of each team asked for and in sight, with the teams below it, and of the whole company, each against its own eight
 * weeks before. A count belongs to the team that the person was in on its day; people without a team count for the company alone.
 */
export async function findUnitWeeks(scope: Scope, asked: Asked): Promise<UnitWeeks> {
  const { view, typeIds } = asked;
  const teamIds = asked.teamIds.filter((id) => isTeamInScope(scope, id));
  const seesAll = scope.personIds === null;
  const rows = await listUnitCounts([...teamIds, ...(seesAll ? [COMPANY_UNIT] : [])], view);
  const figuresOf = (unitId: string) => {
    const counts = rows.filter((row) => row.unit_id === unitId).map(countOf);
    return weekFigures(typeIds, counts, everyWeekSince(counts));
  };
  const teams = teamIds.map((id) => ({ id, figures: figuresOf(id) }));
  return { teams, company: seesAll ? figuresOf(COMPANY_UNIT) : null };
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

async function listUnitCounts(unitIds: readonly string[], view: WeekInView): Promise<Row[]> {
  const from = Prisma.sql`${columnOfDay(view.week.from)}::date`;
  const cut = daysBetween(view.week.from, view.through);
  const cutBefore = view.isRunning ? cut - 1 : cut;
  const period = { from: addDays(view.week.from, -7 * USUAL_WEEKS), until: view.week.until };
  return readRows<Row>(Prisma.sql`
    SELECT unit_id, type_id, weeks_ago,
      coalesce(sum(count) FILTER (WHERE place <= ${cutBefore}), 0)::int AS by_yesterday,
      coalesce(sum(count) FILTER (WHERE place <= ${cut}), 0)::int AS by_tonight,
      sum(count)::int AS total
    FROM (
      SELECT unit_id, type_id, count, (${from} + 6 - day) / 7 AS weeks_ago, 6 - (${from} + 6 - day) % 7 AS place
      FROM (${unitCountsSql(unitIds, period)}) AS days) AS placed
    GROUP BY 1, 2, 3`);
}
