import { placerOn } from "@/lib/appointments/domain/day-place";
import { gapsOf, without } from "@/lib/appointments/domain/free-time";
import type { Span } from "@/lib/appointments/domain/slots";
import { type DayKind, dayKindOf, workingTimeOn } from "@/lib/appointments/domain/working-time";
import type { CalendarEntry } from "@/lib/coaching/views";
import { addDays, type Day, daysOf, type Period } from "@/lib/kernel/period";
import type { Presence } from "@/lib/org/domain/capacity";

/** Somebody whose calendar is drawn. */
export type Owner = {
  id: string;
  name: string;
  timeZone: string;
  presence: Presence | undefined;
  /** All that they have, of what the reader may open and of what not. */
  taken: readonly Span[];
};

/** Where something stands in a day with two calendars: with the reader, with the other one, or across both. */
export type Lane = "OWN" | "OTHER" | "BOTH";

export type ShownEntry = CalendarEntry & {
  lane: Lane;
  /** Whether the reader may give it another time. */
  isMovable: boolean;
  /** Whether the reader would coach from then on, as whoever finds another time does. */
  takesOver: boolean;
};

export type Calendar = {
  /** The days that are shown, and the zone of the reader's clock by which they are. */
  period: Period;
  timeZone: string;
  now: Date;
  own: Owner;
  other: Owner | null;
  entries: readonly ShownEntry[];
  gaps: readonly Span[];
};

/** Too short a time is no time for a talk. */
const LEAST_GAP_MS = 30 * 60_000;

export function laneOf({ person, lead }: CalendarEntry, ownId: string, otherId: string | undefined): Lane {
  const has = (id: string | undefined) => id === person.id || id === lead.id;
  if (!has(otherId)) return "OWN";
  return has(ownId) ? "BOTH" : "OTHER";
}

/** Both are free: within the time that each of them works, by their own clocks. */
export function gapsOfBoth({ own, other, period, now }: Omit<Calendar, "entries" | "gaps">): Span[] {
  if (!other) return [];
  // A day of somebody elsewhere may begin on the day before here and end on the day after.
  const days = daysOf({ from: addDays(period.from, -1), until: addDays(period.until, 1) });
  const working = [own, other].map(({ presence, timeZone }) =>
    days.flatMap((day) => workingTimeOn(day, presence, timeZone) ?? []),
  );
  return gapsOf({ working, taken: [...own.taken, ...other.taken], from: now, leastMs: LEAST_GAP_MS });
}

export type DayDrawn = {
  day: Day;
  /** What the day is to the reader, and to the other one. */
  kinds: { own: DayKind; other: DayKind | null };
  entries: readonly { entry: ShownEntry; from: number; until: number }[];
  gaps: readonly { gap: Span; from: number; until: number }[];
  /** What somebody has that the reader may not open. */
  taken: readonly { lane: Lane; from: number; until: number }[];
  working: readonly { lane: Lane; from: number; until: number }[];
};

/** The days of a calendar with what stands where on them, by the reader's clock. */
export function drawnDays({ period, timeZone, own, other, entries, gaps }: Calendar): DayDrawn[] {
  const owners = [{ owner: own, lane: "OWN" as const }, ...(other ? [{ owner: other, lane: "OTHER" as const }] : [])];
  const unseen = owners.flatMap(({ owner, lane }) => {
    const seen = entries.filter((entry) => entry.lane === lane || entry.lane === "BOTH");
    return without(owner.taken, seen).map((span) => ({ lane, span }));
  });
  // A day of somebody elsewhere may begin on the day before here and end on the day after.
  const around = daysOf({ from: addDays(period.from, -1), until: addDays(period.until, 1) });
  const working = owners.flatMap(({ owner, lane }) =>
    around.flatMap((day) => {
      const span = workingTimeOn(day, owner.presence, owner.timeZone);
      return span ? [{ lane, span }] : [];
    }),
  );
  return daysOf(period).map((day) => {
    const placeOf = placerOn(day, timeZone);
    const placed = <T>(list: readonly T[], spanOf: (one: T) => Span) =>
      list.flatMap((one) => {
        const place = placeOf(spanOf(one));
        return place ? [{ one, ...place }] : [];
      });
    return {
      day,
      kinds: { own: dayKindOf(day, own.presence), other: other && dayKindOf(day, other.presence) },
      entries: placed(entries, (one) => one).map(({ one, ...place }) => ({ entry: one, ...place })),
      gaps: placed(gaps, (one) => one).map(({ one, ...place }) => ({ gap: one, ...place })),
      taken: placed(unseen, ({ span }) => span).map(({ one, ...place }) => ({ lane: one.lane, ...place })),
      working: placed(working, ({ span }) => span).map(({ one, ...place }) => ({ lane: one.lane, ...place })),
    };
  });
}

/** Days on which nobody works and nothing stands take no room in a week. */
export function isIdle({ kinds, entries, taken }: DayDrawn): boolean {
  const isOff = (kind: DayKind | null) => kind === "OFF" || kind === null;
  return isOff(kinds.own) && isOff(kinds.other) && entries.length + taken.length === 0;
}
