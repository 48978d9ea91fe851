import type { Reader } from "@/lib/access/gate/reader";
import { addDays, dayAt } from "@/lib/kernel/period";
import { QUIET_DAYS_LOOKED_AT, type QuietSetting } from "@/lib/notifications/domain/quiet-hours";
import { capacityOn } from "@/lib/org/domain/capacity";
import { listPresence } from "@/lib/org/queries/presence";

/** On which clock a reader lives, and on which days they do not work, as far as quiet hours are looked at. */
export async function findPresence(
  { actor, scope }: Reader,
  now: Date,
): Promise<Pick<QuietSetting, "timeZone" | "isFree">> {
  const { personId, timeZone } = actor;
  const today = dayAt(now, timeZone);
  const [from, until] = [addDays(today, -QUIET_DAYS_LOOKED_AT - 1), addDays(today, QUIET_DAYS_LOOKED_AT + 2)];
  const own = await scope("notice:read");
  const presence = own && (await listPresence(own, [personId], { from, until })).get(personId);
  return { timeZone, isFree: (day) => (presence ? capacityOn(day, presence) === 0 : false) };
}
