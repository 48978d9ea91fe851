import { keptForAnHour } from "@/lib/kernel/kept-for-an-hour";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { BASELINE_WEEKS } from "@/lib/metrics/domain/look";
import { type TeamUsual, teamUsualOf } from "@/lib/metrics/domain/person-week";
import { calendarOf } from "@/lib/metrics/domain/series-calendar";
import { stretchOf } from "@/lib/metrics/domain/series-week";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { loadSeries } from "./series";

export type TeamUsuals = ReadonlyMap<string, TeamUsual>;

/** As many teams and weeks are kept. */
const MOST_KEPT = 500;
/** In a large unit so many of its people say what is usual as well as all. */
const MOST_PEOPLE = 60;
/** A new colleague and five others. */
const FEWEST_PEOPLE = 6;

const kept = keptForAnHour<TeamUsuals>(MOST_KEPT);

/**
 * What is usual in a team, by type, in the weeks before the given one; with fewer than six people in the nearest team above it
 * that has as many. It is about a few hundred days of others, hardly changes in a week, and is worked out once an hour.
 */
export function findTeamUsual(teamId: string, week: Day): Promise<TeamUsuals> {
  return kept(`${teamId} ${week}`, () => readTeamUsual(teamId, week));
}

async function readTeamUsual(teamId: string, week: Day): Promise<TeamUsuals> {
  const db = database();
  const [ids, rules, types] = await Promise.all([
    listColleagues(teamId, week),
    db.slumpRules.findUnique({ where: { id: 1 }, select: { rampWeeks: true } }),
    db.activityType.findMany({ select: { id: true } }),
  ]);
  if (ids.length === 0) return new Map();
  const calendar = calendarOf(addDays(week, -7 * BASELINE_WEEKS), BASELINE_WEEKS);
  const series = await loadSeries(db, ids, calendar, rules?.rampWeeks ?? 0);
  return new Map(
    types.flatMap(({ id }): [string, TeamUsual][] => {
      const usual = teamUsualOf([...series.values()].map((own) => stretchOf(own.countsOf([id]).filter(isWorked))));
      return usual ? [[id, usual]] : [];
    }),
  );
}

/** The sellers of a team and all below it in a week, or of the nearest one above that has enough of them. */
async function listColleagues(teamId: string, week: Day): Promise<string[]> {
  const on = Prisma.sql`${columnOfDay(week)}::date`;
  const [row] = await readRows<{ ids: string[] }>(Prisma.sql`
    SELECT (array_agg(m.person_id ORDER BY m.person_id))[1:${MOST_PEOPLE}] AS ids
    FROM team_closure up JOIN team_closure down ON down.ancestor_id = up.ancestor_id
    JOIN team_membership m ON m.team_id = down.descendant_id AND m.from_day <= ${on} AND (m.until_day IS NULL OR m.until_day > ${on})
    JOIN person p ON p.id = m.person_id AND p.role = 'REP' AND (p.left_on IS NULL OR p.left_on > ${on})
    WHERE up.descendant_id = ${teamId}::uuid
    GROUP BY up.ancestor_id, up.depth HAVING count(*) >= ${FEWEST_PEOPLE} ORDER BY up.depth LIMIT 1`);
  return row?.ids ?? [];
}

function isWorked(week: { isWorked: boolean }): boolean {
  return week.isWorked;
}
