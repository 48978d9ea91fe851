import { addDays, type Day, daysBetween } from "@/lib/kernel/period";

/**
 * Easter Sunday of a year in the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms,
 * chapter 8). Churches that keep the Julian calendar celebrate on other days.
 */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapless = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - leapless + 15) % 30;
  const rest = year % 100;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const counted = epact + weekday - 7 * late + 114;
  const [month, day] = [Math.floor(counted / 31), (counted % 31) + 1];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

// Rose Monday to Ash Wednesday, Maundy Thursday to Easter Monday, Ascension, Whit Sunday and Monday, Corpus Christi.
const FEASTS = [-48, -47, -46, -3, -2, -1, 0, 1, 39, 49, 50, 60];

/** How many days after Easter a day lies if that is where a feast is kept, else null. */
export function feastOffset(day: Day): number | null {
  const offset = daysBetween(easterOf(Number(day.slice(0, 4))), day);
  return FEASTS.includes(offset) ? offset : null;
}

/** The day of another year that lies as far from Easter. */
export function feastOf(year: number, offset: number): Day {
  return addDays(easterOf(year), offset);
}
