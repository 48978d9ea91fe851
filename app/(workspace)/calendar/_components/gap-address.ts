import { timeOfMinutes } from "@/lib/appointments/domain/day-place";
import type { Day } from "@/lib/kernel/period";

/** The form for a talk with day and time filled in; it says that it came from a gap. */
export function talkHref({ personId, day, minutes }: { personId: string; day: Day; minutes: number }): string {
  return `/coaching/new?${new URLSearchParams({ person: personId, day, time: timeOfMinutes(minutes), origin: "GAP" })}`;
}

export function rideHref({ personId, day }: { personId: string; day: Day }): string {
  return `/ride-alongs/new?${new URLSearchParams({ person: personId, day })}`;
}
