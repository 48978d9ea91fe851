import { type Day, instantAt } from "@/lib/kernel/period";
import { capacityOn, type Presence, plannedOn } from "@/lib/org/domain/capacity";
import { SLOT_MS, type Span } from "./slots";

/** Between these times of their own clock people expect to be asked for a talk; their working pattern names days and no hours. */
const BEGIN = "08:00";
const END = "18:00";

/** What a day is to somebody: worked in full, left in part, none of theirs, a holiday, or one on which they are away. */
export type DayKind = "WORK" | "PART" | "OFF" | "HOLIDAY" | "AWAY";

export function dayKindOf(day: Day, presence: Presence | undefined): DayKind {
  if (!presence) return "OFF";
  const planned = plannedOn(day, presence);
  const capacity = capacityOn(day, presence);
  if (planned === 0) return "OFF";
  if (capacity >= planned) return "WORK";
  if (capacity > 0) return "PART";
  return presence.holidays.some((holiday) => holiday.day === day && holiday.percent === 100) ? "HOLIDAY" : "AWAY";
}

/**
 * When somebody can be counted on that day, on their own clock; null where they cannot. Whoever is away for a part of a day is not:
 * nobody knows which part. Whoever by their pattern works a part of each day does so from the morning on.
 */
export function workingTimeOn(day: Day, presence: Presence | undefined, timeZone: string): Span | null {
  if (!presence || dayKindOf(day, presence) !== "WORK") return null;
  const [startsAt, until] = [instantAt(day, BEGIN, timeZone), instantAt(day, END, timeZone)];
  const share = Math.min(plannedOn(day, presence), 100) / 100;
  const slots = Math.floor(((until.getTime() - startsAt.getTime()) * share) / SLOT_MS);
  return slots > 0 ? { startsAt, endsAt: new Date(startsAt.getTime() + slots * SLOT_MS) } : null;
}
