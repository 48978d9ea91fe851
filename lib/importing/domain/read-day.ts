import { type Day, isDay } from "@/lib/kernel/period";

/** How days with slashes or dashes are written: 3/4 is the third of April, or the fourth of March. */
export type DayOrder = "day-first" | "month-first";

export type Moment = { day: Day; time: string | null; zone: "utc" | "local" };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[ ,]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/;
const PARTED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::\d{2})?\s*([AaPp])?\.?[Mm]?\.?)?$/;
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;

/** What a day written with slashes or dashes says about the order of its parts; null for other ways of writing. */
export function orderHint(text: string): DayOrder | "either" | null {
  const match = PARTED.exec(text.trim());
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12 && second <= 12) return "day-first";
  if (second > 12 && first <= 12) return "month-first";
  return first === second ? null : "either";
}

/** The day and perhaps time that a cell holds; null where it is none. Numbers are the serial days of spreadsheets. */
export function readMoment(text: string, order: DayOrder): Moment | null {
  const typed = text.trim();
  return readIso(typed) ?? readYearFirst(typed) ?? readDotted(typed) ?? readParted(typed, order) ?? readSerial(typed);
}

function readIso(text: string): Moment | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year = "", month = "", day = "", hour, minute, offset] = match;
  if (!offset || offset === "Z") return momentOf({ year, month, day, hour, minute }, offset ? "utc" : "local");
  const whole = new Date(
    `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour ?? "0")}:${minute}:00${withColon(offset)}`,
  );
  if (Number.isNaN(whole.getTime())) return null;
  const utc = whole.toISOString();
  return { day: utc.slice(0, 10), time: utc.slice(11, 16), zone: "utc" };
}

function readYearFirst(text: string): Moment | null {
  const match = YEAR_FIRST.exec(text);
  if (!match) return null;
  const [, year = "", month = "", day = "", hour, minute] = match;
  return momentOf({ year, month, day, hour, minute }, "local");
}

function readDotted(text: string): Moment | null {
  const match = DOTTED.exec(text);
  if (!match) return null;
  const [, day = "", month = "", year = "", hour, minute] = match;
  return momentOf({ year, month, day, hour, minute }, "local");
}

function readParted(text: string, order: DayOrder): Moment | null {
  const match = PARTED.exec(text);
  if (!match) return null;
  const [, first = "", second = "", year = "", hour, minute, half] = match;
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  return momentOf({ year, month, day, hour: half && hour ? halfDay(hour, half) : hour, minute }, "local");
}

/** Spreadsheets count days from the last of 1899; the fraction is the time. Only days that deals live in are taken. */
function readSerial(text: string): Moment | null {
  const match = SERIAL.exec(text);
  if (!match) return null;
  const days = Number(match[1]);
  if (days < 20_000 || days > 80_000) return null;
  const minutes = Math.round(Number(`0.${match[2] ?? "0"}`) * 1440);
  const whole = new Date(Date.UTC(1899, 11, 30 + days, 0, minutes)).toISOString();
  return { day: whole.slice(0, 10), time: match[2] ? whole.slice(11, 16) : null, zone: "local" };
}

type Parts = { year: string; month: string; day: string; hour?: string | undefined; minute?: string | undefined };

function momentOf({ year, month, day, hour, minute }: Parts, zone: Moment["zone"]): Moment | null {
  const full = year.length === 2 ? `${Number(year) < 70 ? "20" : "19"}${year}` : year;
  const text = `${full}-${pad(month)}-${pad(day)}`;
  if (!isDay(text)) return null;
  if (hour === undefined || minute === undefined) return { day: text, time: null, zone };
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return { day: text, time: `${pad(hour)}:${minute}`, zone };
}

function halfDay(hour: string, half: string): string {
  const isAfternoon = half.toLowerCase() === "p";
  const twelve = Number(hour) % 12;
  return Number(hour) > 12 || Number(hour) === 0 ? "99" : String(isAfternoon ? twelve + 12 : twelve);
}

function pad(part: string, length = 2): string {
  return part.padStart(length, "0");
}

function withColon(offset: string): string {
  return offset.includes(":") ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
