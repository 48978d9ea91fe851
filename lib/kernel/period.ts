import { Temporal } from "temporal-polyfill";
import { plainDayAt, plainDayOf } from "./zone-days";

/** A calendar day, "2026-11-18", without a zone. Days compare and sort as text. */
export type Day = string;

/** Days from (included) until (not included). */
export type Period = { from: Day; until: Day };

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = number;

/** A real day in the form YYYY-MM-DD, within the years that people and their deals live in. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The name of a real IANA time zone, such as "Europe/Berlin". */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** The day on the calendar of a zone at an instant. */
export function dayAt(instant: Date, timeZone: string): Day {
  return plainDayAt(instant.getTime(), timeZone)?.day ?? zoned(instant, timeZone).toPlainDate().toString();
}

/** The time of day, "14:05", in a zone at an instant. */
export function timeAt(instant: Date, timeZone: string): string {
  const at = instant.getTime();
  const plain = plainDayAt(at, timeZone);
  if (!plain) return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: "minute" });
  const minutes = Math.floor((at - plain.from) / MINUTE_MS);
  return [Math.floor(minutes / 60), minutes % 60].map((one) => String(one).padStart(2, "0")).join(":");
}

/** The instant of a time on a day in a zone; a time that a clock change skips moves on by the gap. */
export function instantAt(day: Day, time: string, timeZone: string): Date {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  const plain = hours ? plainDayOf(day, timeZone) : null;
  if (plain) return new Date(plain.from + (Number(hours) * 60 + Number(minutes)) * MINUTE_MS);
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
}

export function addDays(day: Day, days: number): Day {
  return dayFrom(midnightOf(day) + days * DAY_MS);
}

/** The same day of another month, or that month's last where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

export function daysBetween(from: Day, until: Day): number {
  return (midnightOf(until) - midnightOf(from)) / DAY_MS;
}

export function weekdayOf(day: Day): Weekday {
  return (((((midnightOf(day) - MONDAY_MS) / DAY_MS) % 7) + 7) % 7) + 1;
}

/** The seven days of the week that holds the day, beginning on the organisation's first weekday. */
export function weekOf(day: Day, weekStart: Weekday): Period {
  const back = (weekdayOf(day) - weekStart + 7) % 7;
  const from = addDays(day, -back);
  return { from, until: addDays(from, 7) };
}

/** The fiscal quarter that holds the day, for a year that begins in the given month (1 to 12). */
export function fiscalQuarterOf(day: Day, yearStartMonth: number): Period & { quarter: number } {
  const { year, month } = Temporal.PlainDate.from(day);
  const since = (month - yearStartMonth + 12) % 12;
  const first = Temporal.PlainDate.from({ year, month, day: 1 }).subtract({ months: since % 3 });
  return { from: first.toString(), until: first.add({ months: 3 }).toString(), quarter: Math.floor(since / 3) + 1 };
}

export function daysOf(period: Period): Day[] {
  const [first, until] = [midnightOf(period.from), midnightOf(period.until)];
  return Array.from({ length: Math.max(0, (until - first) / DAY_MS) }, (_, index) => dayFrom(first + index * DAY_MS));
}

export function isWithin(day: Day, period: { from: Day; until: Day | null }): boolean {
  return day >= period.from && (period.until === null || day < period.until);
}

/** A DATE column arrives as midnight UTC; this is its day. */
export function dayOfColumn(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** A day as a DATE column takes it. */
export function columnOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
// The first Monday after the epoch of computers.
const MONDAY_MS = 4 * DAY_MS;

/** Sixty years of them; a process that met more begins anew. */
const MOST_DAYS = 20_000;
const midnights = new Map<Day, number>();
const days = new Map<number, Day>();

/** A day has no zone, so that its midnights in UTC are a plain count of days; a week grid asks for thousands of them. */
function midnightOf(day: Day): number {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) throw new RangeError(`"${day}" is not a day.`);
  if (midnights.size >= MOST_DAYS) midnights.clear();
  midnights.set(day, midnight);
  return midnight;
}

function dayFrom(midnight: number): Day {
  const known = days.get(midnight);
  if (known !== undefined) return known;
  const day = new Date(midnight).toISOString().slice(0, 10);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(midnight, day);
  return day;
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
