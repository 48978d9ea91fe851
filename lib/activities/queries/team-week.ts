import { type Scope, scopeSql, teamScopeSql } from "@/lib/access/scope/scope";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import type { TeamWeek, TeamWeekRow } from "@/lib/activities/views";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { listPersonWeeks } from "./person-week";

type Member = { id: string; name: string; team: string; away: boolean };
type Sum = { person_id: string | null; is_member: boolean; type_id: string; count: number };
type Asked = { teamIds: readonly string[]; view: WeekInView; typeIds: readonly string[]; today: Day };

/**
 * The week of some teams and of all below them. A row for everybody in sight who belongs there today, with what they did on
 * days when they belonged there; what others did there stands without names, those apart who belong there and are no reps, such
 * as a manager who sells. So the totals of past weeks stay right.
 */
export async function findTeamWeek(scope: Scope, asked: Asked): Promise<TeamWeek> {
  const teamIds = await listTeamsBelow(scope, asked.teamIds);
  const members = await listMembersToday(scope, teamIds, asked.today);
  const personIds = members.map((member) => member.id);
  const [weeks, sums] = await Promise.all([
    listPersonWeeks(scope, personIds, asked),
    listSumsByMembership(teamIds, personIds, asked),
  ]);
  const rows = members.map(({ id, ...member }): TeamWeekRow => {
    const done = countsOf(sums.filter((sum) => sum.person_id === id));
    const figures = (weeks.get(id) ?? []).map((figure) => ({ ...figure, value: done[figure.typeId] ?? 0 }));
    return { personId: id, ...member, figures };
  });
  const unnamed = (isMember: boolean) =>
    countsOf(sums.filter((sum) => sum.person_id === null && sum.is_member === isMember));
  return { rows, others: unnamed(true), elsewhere: unnamed(false), totals: countsOf(sums) };
}

function countsOf(sums: readonly Sum[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type_id, count } of sums) counts[type_id] = (counts[type_id] ?? 0) + count;
  return counts;
}

async function listTeamsBelow(scope: Scope, teamIds: readonly string[]): Promise<string[]> {
  const rows = await database().$queryRaw<{ team_id: string }[]>(Prisma.sql`
    SELECT DISTINCT descendant_id AS team_id FROM team_closure
    WHERE ancestor_id = ANY(${[...teamIds]}::uuid[]) AND ${teamScopeSql(scope, Prisma.sql`descendant_id`)}`);
  return rows.map((row) => row.team_id);
}

async function listMembersToday(scope: Scope, teamIds: readonly string[], today: Day): Promise<Member[]> {
  const day = columnOfDay(today);
  return database().$queryRaw<Member[]>(Prisma.sql`
    SELECT p.id, p.name, t.name AS team,
      EXISTS (SELECT 1 FROM absence a WHERE a.person_id = p.id AND a.voided_at IS NULL AND a.percent = 100
              AND a.from_day <= ${day}::date AND a.until_day > ${day}::date) AS away
    FROM team_membership m JOIN person p ON p.id = m.person_id JOIN team t ON t.id = m.team_id
    WHERE m.team_id = ANY(${[...teamIds]}::uuid[]) AND m.from_day <= ${day}::date AND (m.until_day IS NULL OR m.until_day > ${day}::date)
      AND (p.left_on IS NULL OR p.left_on > ${day}::date) AND p.role = 'REP' AND ${scopeSql(scope, Prisma.sql`p.id`)}
    ORDER BY p.name, p.id`);
}

/** The counts of the week by the membership of each day: by name for the people of the rows, together for all others. */
async function listSumsByMembership(
  teamIds: readonly string[],
  personIds: readonly string[],
  { view, today }: Pick<Asked, "view" | "today">,
): Promise<Sum[]> {
  const day = Prisma.sql`${columnOfDay(today)}::date`;
  const teams = Prisma.sql`ANY(${[...teamIds]}::uuid[])`;
  return database().$queryRaw<Sum[]>(Prisma.sql`
    SELECT CASE WHEN d.person_id = ANY(${[...personIds]}::uuid[]) THEN d.person_id END AS person_id,
           d.person_id IN (
             SELECT n.person_id FROM team_membership n JOIN person p ON p.id = n.person_id
             WHERE n.team_id = ${teams} AND n.from_day <= ${day} AND (n.until_day IS NULL OR n.until_day > ${day})
               AND (p.left_on IS NULL OR p.left_on > ${day})) AS is_member,
           d.type_id, sum(d.count)::int AS count
    FROM team_membership m
    JOIN activity_daily d ON d.person_id = m.person_id AND d.day >= m.from_day AND (m.until_day IS NULL OR d.day < m.until_day)
    WHERE m.team_id = ${teams}
      AND d.day >= ${columnOfDay(view.week.from)}::date AND d.day < ${columnOfDay(view.week.until)}::date
    GROUP BY 1, 2, 3`);
}
