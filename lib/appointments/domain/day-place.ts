import { addDays, type Day, instantAt, timeAt } from "@/lib/kernel/period";
import { SLOT_MS, type Span } from "./slots";

const DAY_MINUTES = 24 * 60;
const SLOT_MINUTES = SLOT_MS / 60_000;

/** Where a span lies on a day of a clock: minutes since its midnight, as they read on it. */
export type DayPlace = { from: number; until: number };

/**
 * The part of a span that lies on a day, by the time that the clock on the wall shows, so that ten o'clock stands at ten on
 * days with 23 hours and with 25. What lies within the hour that a clock shows twice has a quarter of an hour all the same.
 * A day is asked once for all its spans: to find out when it begins and ends on a clock takes longer than all the rest.
 */
export function placerOn(day: Day, timeZone: string): (span: Span) => DayPlace | null {
  const [midnight, next] = [instantAt(day, "00:00", timeZone), instantAt(addDays(day, 1), "00:00", timeZone)];
  return ({ startsAt, endsAt }) => {
    if (startsAt >= next || endsAt <= midnight) return null;
    const from = startsAt <= midnight ? 0 : minutesOf(timeAt(startsAt, timeZone));
    const until = endsAt >= next ? DAY_MINUTES : minutesOf(timeAt(endsAt, timeZone));
    return { from, until: Math.max(until, from + SLOT_MINUTES) };
  };
}

/** "14:05" as minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes since midnight as "14:05". */
export function timeOfMinutes(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
