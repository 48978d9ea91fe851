import { addDays, type Day, dayAt, instantAt } from "@/lib/kernel/period";
import type { Choices } from "./choices";

/** The part of a person's choices that says when to be quiet, with their zone and the days on which they do not work. */
export type QuietSetting = Pick<Choices, "quietFrom" | "quietUntil" | "quietOnFreeDays"> & {
  timeZone: string;
  isFree: (day: Day) => boolean;
};

type Stretch = { from: Date; until: Date };

/** Further than this nobody looks: free days without an end would be walked through one by one. */
export const QUIET_DAYS_LOOKED_AT = 31;

/** When the quiet time that holds the instant began, across nights and free days that follow each other; null when it is not quiet. */
export function quietSince(instant: Date, setting: QuietSetting): Date | null {
  return walk(instant, setting, {
    next: ({ from }) => from,
    probe: (edge) => new Date(edge.getTime() - 1),
    pick: (stretches) => stretches.toSorted((a, b) => a.from.getTime() - b.from.getTime())[0],
  });
}

/** When it ends: the first instant that is not quiet any more. */
export function quietUntil(instant: Date, setting: QuietSetting): Date | null {
  return walk(instant, setting, {
    next: ({ until }) => until,
    probe: (edge) => edge,
    pick: (stretches) => stretches.toSorted((a, b) => b.until.getTime() - a.until.getTime())[0],
  });
}

type Steps = {
  next: (stretch: Stretch) => Date;
  probe: (edge: Date) => Date;
  pick: (stretches: Stretch[]) => Stretch | undefined;
};

function walk(instant: Date, setting: QuietSetting, { next, probe, pick }: Steps): Date | null {
  let edge: Date | null = null;
  // A night and a free day take turns, so there are two steps to a day.
  for (let step = 0; step < 2 * QUIET_DAYS_LOOKED_AT; step += 1) {
    const stretch: Stretch | undefined = pick(stretchesAround(edge ? probe(edge) : instant, setting));
    if (!stretch) return edge;
    edge = next(stretch);
  }
  return edge;
}

/** The night and the free day that hold an instant; a night that began yesterday may still go on. */
function stretchesAround(instant: Date, setting: QuietSetting): Stretch[] {
  const day = dayAt(instant, setting.timeZone);
  const found = [nightOf(addDays(day, -1), setting), nightOf(day, setting)];
  if (setting.quietOnFreeDays && setting.isFree(day)) found.push(dayOf(day, setting.timeZone));
  return found.filter(({ from, until }) => from <= instant && instant < until);
}

/** From the one time until the other, on the next day where that is earlier; the same time twice is no time at all. */
function nightOf(day: Day, { quietFrom, quietUntil: end, timeZone }: QuietSetting): Stretch {
  const lastDay = end < quietFrom ? addDays(day, 1) : day;
  return { from: instantAt(day, quietFrom, timeZone), until: instantAt(lastDay, end, timeZone) };
}

function dayOf(day: Day, timeZone: string): Stretch {
  return { from: instantAt(day, "00:00", timeZone), until: instantAt(addDays(day, 1), "00:00", timeZone) };
}
