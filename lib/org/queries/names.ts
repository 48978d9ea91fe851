import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** The names of those among these people whom the scope reaches. */
export async function listNames(scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await readRows<{ id: string; name: string }>(Prisma.sql`
    SELECT p.id, p.name FROM person p WHERE p.id = ANY(${[...ids]}::uuid[]) AND ${scopeSql(scope, Prisma.sql`p.id`)}`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
