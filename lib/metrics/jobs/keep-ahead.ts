import { addDays, columnOfDay, type Day, dayAt } from "@/lib/kernel/period";
import { workOutAhead } from "@/lib/metrics/queries/ahead";
import { inTransaction } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { logError } from "@/lib/platform/log/log";

type Asked = { personId: string; today: Day; now: Date };

/** Whoever was here so lately finds it in the morning; who comes back later, soon after. */
const LATELY_DAYS = 14;

/**
 * Works out what the next rep may expect to win in the weeks ahead, who is here or was lately and has nothing of today. Says
 * whether there was anybody. Two processes that do it at once come to the same.
 */
export async function keepNextAhead(now: Date): Promise<boolean> {
  const [clock] = await readRows<{ time_zone: string }>(Prisma.sql`SELECT time_zone FROM organisation WHERE id = 1`);
  if (!clock) return false;
  const today = dayAt(now, clock.time_zone);
  const [due] = await listDue(today);
  if (!due) return false;
  await keepAhead({ personId: due.id, today, now }, { isHere: due.is_here });
  return true;
}

/** Works it out for somebody and keeps it in the place of what was kept. */
export async function keepAhead(asked: Asked, { isHere }: { isHere: boolean }): Promise<void> {
  const view = (await tryToWorkOut(asked)) ?? Prisma.DbNull;
  const [personId, day] = [asked.personId, columnOfDay(asked.today)];
  await inTransaction((tx) =>
    tx.aheadKept.upsert({
      where: { personId },
      create: { personId, day, view, seenOn: day },
      update: { day, view, ...(isHere ? { seenOn: day } : {}) },
    }),
  );
}

/** One whose deals cannot be read has nothing for today, and does not keep the others waiting. */
async function tryToWorkOut(asked: Asked) {
  try {
    return await workOutAhead(asked);
  } catch (error) {
    logError("metrics.ahead", error);
    return null;
  }
}

async function listDue(today: Day): Promise<{ id: string; is_here: boolean }[]> {
  const [day, lately] = [columnOfDay(today), columnOfDay(addDays(today, -LATELY_DAYS))];
  return readRows(Prisma.sql`
    SELECT p.id, here.is_here FROM person p
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM session s WHERE s.person_id = p.id AND s.revoked_at IS NULL) AS is_here) here
    LEFT JOIN ahead_kept k ON k.person_id = p.id
    WHERE p.role = 'REP' AND p.disabled_at IS NULL AND (p.left_on IS NULL OR p.left_on > ${day}::date)
      AND (k.day IS NULL OR k.day < ${day}::date) AND (here.is_here OR k.seen_on > ${lately}::date)
    ORDER BY here.is_here DESC, p.id LIMIT 1`);
}
