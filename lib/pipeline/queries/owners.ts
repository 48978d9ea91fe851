import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

const MOST = 500;

/**
 * Whose opportunities a list may be narrowed to: everybody in sight who is here, and whoever left and still owns some. The
 * chosen one stands in it however long it is, since a choice that is not shown would be another one.
 */
export async function listOwners(
  scope: Scope,
  { today, chosenId }: { today: Day; chosenId: string },
): Promise<{ id: string; name: string }[]> {
  const chosen = isId(chosenId) ? Prisma.sql`p.id = ${chosenId}::uuid` : Prisma.sql`FALSE`;
  return readRows<{ id: string; name: string }>(Prisma.sql`
    SELECT id, name FROM (
      SELECT p.id, p.name, ${chosen} AS is_chosen FROM person p
      WHERE ${scopeSql(scope, Prisma.sql`p.id`)}
        AND (p.left_on IS NULL OR p.left_on > ${columnOfDay(today)}::date OR EXISTS (SELECT FROM opportunity o WHERE o.person_id = p.id))
      ORDER BY is_chosen DESC, lower(p.name), p.id LIMIT ${MOST}) AS owners
    ORDER BY lower(name), id`);
}
