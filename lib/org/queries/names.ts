import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** The names of those among these people whom the scope reaches. */
export async function listNames(scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await readRows<{ id: string; name: string }>(Prisma.sql`
    SELECT p.id, p.name FROM person p WHERE p.id = ANY(${[...ids]}::uuid[]) AND ${scopeSql(scope, Prisma.sql`p.id`)}`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** More names than these no list to choose from can hold. */
const MOST_CHOICES = 500;

/** Whoever in scope has not left by a day, as the choices of a form: by name, and nothing but the name. */
export async function listNameChoices(scope: Scope, today: Day): Promise<{ id: string; name: string }[]> {
  return readRows<{ id: string; name: string }>(Prisma.sql`
    SELECT p.id, p.name FROM person p
    WHERE ${scopeSql(scope, Prisma.sql`p.id`)} AND (p.left_on IS NULL OR p.left_on > ${columnOfDay(today)}::date)
    ORDER BY lower(p.name), p.id LIMIT ${MOST_CHOICES}`);
}

/** The same without the reader: whom one leads, coaches or rides along with is always somebody else. */
export async function listOthers(scope: Scope, today: Day): Promise<{ id: string; name: string }[]> {
  return (await listNameChoices(scope, today)).filter(({ id }) => id !== scope.actorId);
}
