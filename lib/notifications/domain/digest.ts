import { addDays, type Day, dayAt, instantAt } from "@/lib/kernel/period";
import type { Choices } from "./choices";
import { type QuietSetting, quietUntil } from "./quiet-hours";

export type DigestSetting = QuietSetting & Pick<Choices, "digestAt">;

/** Since when something waits to be told, and the person's day on which they last had a digest. */
export type Waiting = { since: Date; sentOn: Day | null };

export type DigestPlan = { isDue: true; day: Day } | { isDue: false; lookAgainAt: Date };

/**
 * Whether a digest goes out now. It is due at the first digest hour after something began to wait, moves to the end of quiet
 * hours that it falls into, and goes out once a day; one that nobody was there to send goes out late, and alone.
 */
export function planDigest({ since, sentOn }: Waiting, setting: DigestSetting, now: Date): DigestPlan {
  const due = digestHourFrom(since, setting);
  if (now < due) return { isDue: false, lookAgainAt: due };
  const today = dayAt(now, setting.timeZone);
  if (sentOn !== null && sentOn >= today)
    return { isDue: false, lookAgainAt: digestHourOn(addDays(sentOn, 1), setting) };
  const quietEnds = quietUntil(now, setting);
  return quietEnds ? { isDue: false, lookAgainAt: quietEnds } : { isDue: true, day: today };
}

function digestHourFrom(instant: Date, setting: DigestSetting): Date {
  const day = dayAt(instant, setting.timeZone);
  const hour = digestHourOn(day, setting);
  return hour >= instant ? hour : digestHourOn(addDays(day, 1), setting);
}

function digestHourOn(day: Day, { digestAt, timeZone }: DigestSetting): Date {
  return instantAt(day, digestAt, timeZone);
}
