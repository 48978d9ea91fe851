import type { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** Whether a statement finds a row. A loop that mostly finds nothing to do asks this each second, before it opens a transaction. */
export async function findsAny(sql: Prisma.Sql): Promise<boolean> {
  return (await readRows(sql)).length > 0;
}
