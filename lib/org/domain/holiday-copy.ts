import { type Day, isDay } from "@/lib/kernel/period";
import { feastOf, feastOffset } from "./easter";

export type Holiday = { day: Day; name: string; percent: number };

/** A day that a year would take over from the one before it: `from` there, and what its date goes by. */
export type CarriedHoliday = Holiday & { from: Day; by: "date" | "easter" | "unknown" };

/**
 * What a year would take over from the one before, as a start that somebody looks through: days keep their date, feasts
 * their distance from Easter. A day that lay elsewhere in another year and goes by neither keeps its date and is marked.
 * What the year has already, by date or by name, is left out, and so is the 29th of February where there is none.
 */
export function holidaysCarriedInto(year: number, holidays: readonly Holiday[]): CarriedHoliday[] {
  const present = holidays.filter((holiday) => yearOf(holiday) === year);
  const before = holidays.filter((holiday) => yearOf(holiday) === year - 1);
  const carried: CarriedHoliday[] = [];
  for (const holiday of before) {
    const elsewhere = holidays.filter((other) => isCalledAs(holiday, other) && yearOf(other) < year - 1);
    const by = goesBy(holiday, elsewhere);
    const offset = feastOffset(holiday.day);
    const day = by === "easter" && offset !== null ? feastOf(year, offset) : `${year}-${dateOf(holiday)}`;
    const isThere = [...present, ...carried].some((other) => other.day === day || isCalledAs(holiday, other));
    if (isDay(day) && !isThere) carried.push({ ...holiday, day, from: holiday.day, by });
  }
  return carried.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** One year alone cannot tell a feast from a date that happens to lie there; feasts are by far the more frequent. */
function goesBy(holiday: Holiday, elsewhere: readonly Holiday[]): CarriedHoliday["by"] {
  const offset = feastOffset(holiday.day);
  if (elsewhere.length === 0) return offset === null ? "date" : "easter";
  if (elsewhere.some((other) => dateOf(other) === dateOf(holiday))) return "date";
  const isFeast = offset !== null && elsewhere.some((other) => feastOffset(other.day) === offset);
  return isFeast ? "easter" : "unknown";
}

function isCalledAs(one: Holiday, other: Holiday): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase();
}

function yearOf({ day }: Holiday): number {
  return Number(day.slice(0, 4));
}

function dateOf({ day }: Holiday): string {
  return day.slice(5);
}
