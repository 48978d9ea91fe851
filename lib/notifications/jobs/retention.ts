import { addMonths, dayAt, instantAt } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

const KEPT_MONTHS = 12;
const AT_ONCE = 500;

/** Deletes a batch of notices that are older than a year, and says whether there may be more. */
export async function forgetOldNotices(now: Date): Promise<boolean> {
  const oldest = instantAt(addMonths(dayAt(now, "UTC"), -KEPT_MONTHS), "00:00", "UTC");
  const count = await database().$executeRaw(Prisma.sql`
    DELETE FROM notice WHERE id IN (SELECT id FROM notice WHERE at < ${oldest} ORDER BY at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`);
  return count === AT_ONCE;
}
