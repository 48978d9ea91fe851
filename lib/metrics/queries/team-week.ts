import { type Scope, scopeSql, teamScopeSql } from "@/lib/access/scope/scope";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import type { TeamWeek, TeamWeekRow } from "@/lib/activities/views";
import { isId } from "@/lib/kernel/ids";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { listPersonWeeks } from "./person-weeks";

type Member = { id: string; name: string; team: string; away: boolean; people: number };
type Sum = { person_id: string | null; has_row: boolean; is_member: boolean; type_id: string; count: number };
type Asked = {
  teamIds: readonly string[];
  view: WeekInView;
  typeIds: readonly string[];
  today: Day;
  /** Who looks as far as slumps go, and when. */
  slumps: Scope | null;
  now: Date;
  /** So many rows, after that of a person; without it there is a row for everybody. */
  page?: { size: number; after?: string };
};

/**
 * The week of some teams and of all below them. A row for everybody in sight who belongs there today, with what they did on
 * days when they belonged there; what others did there stands without names, those apart who belong there and are no reps, such
 * as a manager who sells. So the totals of past weeks stay right, and they are the same on every page of the rows.
 */
export async function findTeamWeek(scope: Scope, asked: Asked): Promise<TeamWeek> {
  const teams = teamsBelowSql(scope, asked.teamIds);
  const membersToday = membersSql(scope, teams, asked.today);
  const found = await listMembersToday(membersToday, asked);
  const members = found.slice(0, asked.page?.size);
  const personIds = members.map((member) => member.id);
  const [weeks, sums] = await Promise.all([
    listPersonWeeks(scope, personIds, asked),
    listSumsByMembership(teams, { personIds, membersToday }, asked),
  ]);
  const rows = members.map(({ id, people: _people, ...member }): TeamWeekRow => {
    const done = countsOf(sums.filter((sum) => sum.person_id === id));
    const figures = weeks.get(id)?.(asked.typeIds) ?? [];
    return {
      personId: id,
      ...member,
      figures: figures.map((figure) => ({ ...figure, value: done[figure.typeId] ?? 0 })),
    };
  });
  const unnamed = (isMember: boolean) => countsOf(sums.filter((sum) => !sum.has_row && sum.is_member === isMember));
  const next = found.length > members.length ? (members.at(-1)?.id ?? null) : null;
  const people = found[0]?.people ?? 0;
  return { rows, next, people, others: unnamed(true), elsewhere: unnamed(false), totals: countsOf(sums) };
}

function countsOf(sums: readonly Sum[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type_id, count } of sums) counts[type_id] = (counts[type_id] ?? 0) + count;
  return counts;
}

/** The teams and all below them, looked up once in each statement that asks for them. */
function teamsBelowSql(scope: Scope, teamIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`ANY(ARRAY(
    SELECT DISTINCT descendant_id FROM team_closure
    WHERE ancestor_id = ANY(${[...teamIds]}::uuid[]) AND ${teamScopeSql(scope, Prisma.sql`descendant_id`)}))`;
}

/** Who sells in these teams today and is in sight. */
function membersSql(scope: Scope, teams: Prisma.Sql, today: Day): Prisma.Sql {
  const day = Prisma.sql`${columnOfDay(today)}::date`;
  return Prisma.sql`
    SELECT p.id, p.name, t.name AS team
    FROM team_membership m JOIN person p ON p.id = m.person_id JOIN team t ON t.id = m.team_id
    WHERE m.team_id = ${teams} AND m.from_day <= ${day} AND (m.until_day IS NULL OR m.until_day > ${day})
      AND (p.left_on IS NULL OR p.left_on > ${day}) AND p.role = 'REP' AND ${scopeSql(scope, Prisma.sql`p.id`)}`;
}

/** In the order of names, one more than the page holds where there are more. */
async function listMembersToday(members: Prisma.Sql, { today, page }: Asked): Promise<Member[]> {
  const day = Prisma.sql`${columnOfDay(today)}::date`;
  const after =
    page?.after && isId(page.after)
      ? Prisma.sql`(name, id) > (SELECT name, id FROM person WHERE id = ${page.after}::uuid)`
      : Prisma.sql`TRUE`;
  return readRows<Member>(Prisma.sql`
    WITH member AS (${members})
    SELECT id, name, team, (SELECT count(*) FROM member)::int AS people,
      EXISTS (SELECT 1 FROM absence a WHERE a.person_id = member.id AND a.voided_at IS NULL AND a.percent = 100
              AND a.from_day <= ${day} AND a.until_day > ${day}) AS away
    FROM member WHERE ${after}
    ORDER BY name, id LIMIT ${page ? page.size + 1 : null}::int`);
}

/** The counts of the week by the membership of each day: by name for the people of the rows, together for all others here and elsewhere. */
async function listSumsByMembership(
  teams: Prisma.Sql,
  { personIds, membersToday }: { personIds: readonly string[]; membersToday: Prisma.Sql },
  { view, today }: Pick<Asked, "view" | "today">,
): Promise<Sum[]> {
  const day = Prisma.sql`${columnOfDay(today)}::date`;
  return readRows<Sum>(Prisma.sql`
    SELECT CASE WHEN d.person_id = ANY(${[...personIds]}::uuid[]) THEN d.person_id END AS person_id,
           here.id IS NOT NULL AS has_row,
           d.person_id IN (
             SELECT n.person_id FROM team_membership n JOIN person p ON p.id = n.person_id
             WHERE n.team_id = ${teams} AND n.from_day <= ${day} AND (n.until_day IS NULL OR n.until_day > ${day})
               AND (p.left_on IS NULL OR p.left_on > ${day})) AS is_member,
           d.type_id, sum(d.count)::int AS count
    FROM team_membership m
    JOIN activity_daily d ON d.person_id = m.person_id AND d.day >= m.from_day AND (m.until_day IS NULL OR d.day < m.until_day)
    LEFT JOIN (${membersToday}) AS here ON here.id = d.person_id
    WHERE m.team_id = ${teams}
      AND d.day >= ${columnOfDay(view.week.from)}::date AND d.day < ${columnOfDay(view.week.until)}::date
    GROUP BY 1, 2, 3, 4`);
}
