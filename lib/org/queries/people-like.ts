import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import type { FoundPerson } from "@/lib/org/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { namedLikeSql, nameRankSql } from "@/lib/platform/db/name-match";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";

/** A few people in sight whose name has what is typed, the best answer first, with their team of today; nobody who has left. */
export async function listPeopleLike(scope: Scope, typed: string, today: Day, size: number): Promise<FoundPerson[]> {
  const [day, name] = [Prisma.sql`${columnOfDay(today)}::date`, Prisma.sql`p.name`];
  return readRows<FoundPerson>(Prisma.sql`${PLAN_ANEW}
    SELECT p.id, p.name, p.role::text AS role, t.name AS team FROM person p
    LEFT JOIN team_membership m ON m.person_id = p.id AND m.from_day <= ${day} AND (m.until_day IS NULL OR m.until_day > ${day})
    LEFT JOIN team t ON t.id = m.team_id
    WHERE ${scopeSql(scope, Prisma.sql`p.id`)} AND (p.left_on IS NULL OR p.left_on > ${day}) AND ${namedLikeSql(name, typed)}
    ORDER BY ${nameRankSql(name, typed)}, lower(p.name), p.id LIMIT ${size}`);
}
