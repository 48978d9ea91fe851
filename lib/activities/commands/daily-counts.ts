import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { enqueue } from "@/lib/platform/outbox/outbox";

export type DailyChange = { personId: string; day: Day; typeId: string; by: number };

/**
 * Changes the rollups in the transaction that changes the log. Buckets are taken in key order, so two transactions that
 * meet in the same ones wait for each other instead of deadlocking.
 */
export async function changeDailyCounts(tx: Tx, changes: readonly DailyChange[], now: Date): Promise<void> {
  for (const { personId, day, typeId, by } of netChanges(changes)) {
    const where = Prisma.sql`person_id = ${personId}::uuid AND day = ${columnOfDay(day)}::date AND type_id = ${typeId}::uuid`;
    if (by > 0) {
      await tx.$executeRaw(Prisma.sql`
        INSERT INTO activity_daily (person_id, type_id, day, count)
        VALUES (${personId}::uuid, ${typeId}::uuid, ${columnOfDay(day)}::date, ${by})
        ON CONFLICT (person_id, day, type_id) DO UPDATE SET count = activity_daily.count + EXCLUDED.count`);
      continue;
    }
    const changed = await tx.$executeRaw(Prisma.sql`UPDATE activity_daily SET count = count + ${by} WHERE ${where}`);
    if (changed !== 1) throw new Error("A daily count is missing; npm run check:rollups -- --repair rebuilds it.");
  }
  await tellPastChanges(tx, changes, now);
}

/** Whoever looked at a day that was over has to look again. */
async function tellPastChanges(tx: Tx, changes: readonly DailyChange[], now: Date): Promise<void> {
  const past = changes.filter(({ day }) => day < dayOfColumn(now));
  const personIds = [...new Set(past.map(({ personId }) => personId))];
  if (personIds.length > 0) await enqueue(tx, "activities.pastChanged", { personIds }, now);
}

function netChanges(changes: readonly DailyChange[]): DailyChange[] {
  const net = new Map<string, DailyChange>();
  for (const change of changes) {
    const key = `${change.personId} ${change.day} ${change.typeId}`;
    net.set(key, { ...change, by: (net.get(key)?.by ?? 0) + change.by });
  }
  const inOrder = [...net.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([, change]) => change).filter((change) => change.by !== 0);
}
