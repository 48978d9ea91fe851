import { type Day, dayAt, instantAt } from "@/lib/kernel/period";
import { capacityOn, type Presence, plannedOn } from "@/lib/org/domain/capacity";
import type { Calendar } from "./conflict";

/** From when on and for how long one would ride along, on the clock of whoever books. */
export type Hours = { time: string; minutes: number; timeZone: string };

/** What is known of somebody: how they work, and the quarters of an hour that are taken, by their beginnings. */
export type Known = { presence: Presence | undefined; timeZone: string; taken: readonly Date[] };

const QUARTER_MS = 15 * 60_000;

/** Somebody's days for a ride-along at these hours, by the same rules by which a single one is booked. */
export function calendarOf({ presence, timeZone, taken }: Known, { time, minutes, timeZone: clock }: Hours): Calendar {
  return (day) => {
    const startsAt = instantAt(day, time, clock);
    const own: Day = dayAt(startsAt, timeZone);
    if (!presence || plannedOn(own, presence) === 0) return "NOT_WORKING";
    if (capacityOn(own, presence) === 0) return "AWAY";
    const [from, until] = [startsAt.getTime(), startsAt.getTime() + minutes * 60_000];
    const isBusy = taken.some((slot) => slot.getTime() + QUARTER_MS > from && slot.getTime() < until);
    return isBusy ? "BUSY" : "FREE";
  };
}
