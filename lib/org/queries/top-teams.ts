import { type Scope, teamScopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import type { TeamView } from "@/lib/org/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { listTeams } from "./teams";

/** Whole levels of a tree, from the top; `isWhole` says whether those are all levels. */
export type TopTeams = { teams: TeamView[]; isWhole: boolean };

/** The teams in sight from the top down to the last level that fits whole into so many rows; the first level always stands. */
export async function listTopTeams(scope: Scope, today: Day, most: number): Promise<TopTeams> {
  const found = await listFromTop(scope, today, most + 1);
  if (found.length <= most) return { teams: await teamsOf(scope, today, found), isWhole: true };
  const deepest = Math.max(...found.map((team) => team.depth));
  const fitting = found.filter((team) => team.depth < deepest);
  if (fitting.length > 0) return { teams: await teamsOf(scope, today, fitting), isWhole: false };
  const all = await listTeams(scope, today);
  const top = all.filter((team) => !all.some((other) => other.id === team.parentId));
  return { teams: top, isWhole: top.length === all.length };
}

type Found = { id: string; depth: number };

async function teamsOf(scope: Scope, today: Day, found: readonly Found[]): Promise<TeamView[]> {
  return listTeams(
    scope,
    today,
    found.map(({ id }) => id),
  );
}

/** Level by level. PostgreSQL works a recursion off in that order and stops at the limit, so a large tree is not read to its end. */
async function listFromTop(scope: Scope, today: Day, most: number): Promise<Found[]> {
  const stands = Prisma.sql`(t.ended_on IS NULL OR t.ended_on > ${columnOfDay(today)}::date)`;
  const isTop =
    scope.teamIds === null
      ? Prisma.sql`t.parent_id IS NULL`
      : Prisma.sql`(t.parent_id IS NULL OR NOT ${teamScopeSql(scope, Prisma.sql`t.parent_id`)})`;
  return readRows<Found>(Prisma.sql`
    WITH RECURSIVE tree AS (
      SELECT t.id, 0 AS depth FROM team t WHERE ${isTop} AND ${stands} AND ${teamScopeSql(scope, Prisma.sql`t.id`)}
      UNION ALL
      SELECT t.id, tree.depth + 1 FROM tree JOIN team t ON t.parent_id = tree.id AND ${stands})
    SELECT id, depth FROM tree LIMIT ${most}`);
}
