import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** The zone by whose clock each of these people lives, as far as they are in scope: their own, or the organisation's. */
export async function listTimeZones(scope: Scope, personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await readRows<{ id: string; timeZone: string }>(Prisma.sql`
    SELECT p.id, coalesce(p.time_zone, o.time_zone) AS "timeZone" FROM person p, organisation o
    WHERE o.id = 1 AND p.id = ANY(${[...personIds]}::uuid[]) AND ${scopeSql(scope, Prisma.sql`p.id`)}`);
  return new Map(rows.map(({ id, timeZone }) => [id, timeZone]));
}
