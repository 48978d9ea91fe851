import { Temporal } from "temporal-polyfill";

/** A day in a zone on which no clock changes, from its first instant (included) until that of the next, in milliseconds. */
export type PlainDay = { day: string; from: number; until: number };

type ZoneDays = { byDay: Map<string, PlainDay>; byPart: Map<number, PlainDay[]> };

const DAY_MS = 86_400_000;
const MOST_ZONES = 100;
/** Ten years of them in one zone; a process that met more begins anew. */
const MOST_DAYS = 4_000;

const zones = new Map<string, ZoneDays>();

/**
 * The day that holds an instant, or null where clocks change on it. A list asks for the day of each of its rows, and a zone is slow
 * to ask: what it said once is kept.
 */
export function plainDayAt(at: number, timeZone: string): PlainDay | null {
  const known = daysOf(timeZone)
    .byPart.get(partOf(at))
    ?.find(({ from, until }) => at >= from && at < until);
  if (known) return known;
  const made = keep(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate(), timeZone);
  // Clocks that go back over midnight lead into the day before, which then has an end behind its end.
  return made && at >= made.from && at < made.until ? made : null;
}

/**
 * The same by the name of the day.
 * @throws RangeError where it is none.
 */
export function plainDayOf(day: string, timeZone: string): PlainDay | null {
  return daysOf(timeZone).byDay.get(day) ?? keep(Temporal.PlainDate.from(day), timeZone);
}

/** A day with a change is looked up each time. */
function keep(date: Temporal.PlainDate, timeZone: string): PlainDay | null {
  const [from, until] = [startOf(date, timeZone), startOf(date.add({ days: 1 }), timeZone)];
  if (until - from !== DAY_MS) return null;
  const kept = { day: date.toString(), from, until };
  const { byDay, byPart } = daysOf(timeZone);
  if (byDay.has(kept.day)) return kept;
  if (byDay.size >= MOST_DAYS) {
    byDay.clear();
    byPart.clear();
  }
  byDay.set(kept.day, kept);
  for (const part of new Set([partOf(from), partOf(until - 1)])) byPart.set(part, [...(byPart.get(part) ?? []), kept]);
  return kept;
}

function daysOf(timeZone: string): ZoneDays {
  const known = zones.get(timeZone);
  if (known) return known;
  if (zones.size >= MOST_ZONES) zones.clear();
  const made: ZoneDays = { byDay: new Map(), byPart: new Map() };
  zones.set(timeZone, made);
  return made;
}

function startOf(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime(timeZone).epochMilliseconds;
}

/** A day of a zone lies in one or two days of UTC. */
function partOf(at: number): number {
  return Math.floor(at / DAY_MS);
}
