import { type Scope, teamScopeSql } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import type { TeamView } from "@/lib/org/views";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** The teams in sight that exist today, parents before their children, with lead and number of people. */
export async function listTeams(scope: Scope, today: Day, only: readonly string[] | null = null): Promise<TeamView[]> {
  const day = Prisma.sql`${columnOfDay(today)}::date`;
  const rows = await readRows<TeamView>(Prisma.sql`
    SELECT t.id, t.name, t.parent_id AS "parentId", (SELECT max(c.depth) FROM team_closure c WHERE c.descendant_id = t.id)::int AS depth,
      (SELECT string_agg(p.name, ', ' ORDER BY p.name) FROM team_leadership l JOIN person p ON p.id = l.person_id
       WHERE l.team_id = t.id AND l.kind = 'LEAD' AND l.from_day <= ${day} AND (l.until_day IS NULL OR l.until_day > ${day})) AS lead,
      (SELECT count(*) FROM team_membership m JOIN person p ON p.id = m.person_id
       WHERE m.team_id = t.id AND m.from_day <= ${day} AND (m.until_day IS NULL OR m.until_day > ${day}))::int AS people
    FROM team t WHERE (t.ended_on IS NULL OR t.ended_on > ${day}) AND ${teamScopeSql(scope, Prisma.sql`t.id`)}
      AND ${only === null ? Prisma.sql`TRUE` : Prisma.sql`t.id = ANY(${[...only]}::uuid[])`}
    ORDER BY t.name, t.id`);
  return inTreeOrder(rows);
}

/** The teams that somebody leads themselves; not those below, which come with them. */
export async function listOwnTeams(scope: Scope, today: Day): Promise<{ id: string; name: string }[]> {
  const day = Prisma.sql`${columnOfDay(today)}::date`;
  return readRows(Prisma.sql`
    SELECT t.id, t.name FROM team t
    WHERE EXISTS (SELECT 1 FROM team_leadership l WHERE l.team_id = t.id AND l.person_id = ${scope.actorId}::uuid
      AND l.from_day <= ${day} AND (l.until_day IS NULL OR l.until_day > ${day}))
    ORDER BY t.name, t.id`);
}

export async function findTeam(scope: Scope, id: string): Promise<{ id: string; name: string } | null> {
  if (!isId(id) || (scope.teamIds !== null && !scope.teamIds.includes(id))) return null;
  return database().team.findUnique({ where: { id }, select: { id: true, name: true } });
}

function inTreeOrder(rows: readonly TeamView[]): TeamView[] {
  const known = new Set(rows.map((row) => row.id));
  const below = (parentId: string | null): TeamView[] =>
    rows
      .filter((row) =>
        parentId === null ? row.parentId === null || !known.has(row.parentId) : row.parentId === parentId,
      )
      .flatMap((row) => [row, ...below(row.id)]);
  return below(null);
}
