import { timeOfMinutes } from "@/lib/appointments/domain/day-place";
import type { Day } from "@/lib/kernel/period";

/** A talk is asked to be no shorter, so that much is left of the gap from where it begins. */
const LEFT_MINUTES = 30;

/** The minute at which a talk begins where a gap was pressed: the quarter of an hour there, early enough to have room in it. */
export function pressedMinute(pressed: number, gap: { from: number; until: number }): number {
  const quarter = Math.floor(pressed / 15) * 15;
  return Math.max(gap.from, Math.min(quarter, gap.until - LEFT_MINUTES));
}

/** The form for a talk with day and time filled in; it says that it came from a gap. */
export function talkHref({ personId, day, minutes }: { personId: string; day: Day; minutes: number }): string {
  return `/coaching/new?${new URLSearchParams({ person: personId, day, time: timeOfMinutes(minutes), origin: "GAP" })}`;
}

export function rideHref({ personId, day }: { personId: string; day: Day }): string {
  return `/ride-alongs/new?${new URLSearchParams({ person: personId, day })}`;
}
