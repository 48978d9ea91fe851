import { isDay } from "@/lib/kernel/period";
import type { Holiday } from "./holiday-copy";

export const LONGEST_HOLIDAY_NAME = 80;

export type LineProblem = "form" | "day" | "name" | "percent" | "twice";

export type HolidayLines = {
  holidays: (Holiday & { line: number })[];
  problems: { line: number; problem: LineProblem }[];
};

/**
 * Days as somebody pastes them, one a line: a date, a name, and where only a part of the day is free, how much of it:
 * "2026-12-25 Christmas Day", "24.12.2026 Christmas Eve 50 %". Lines are counted from 1; empty ones count and say nothing.
 */
export function readHolidayLines(text: string): HolidayLines {
  const read: HolidayLines = { holidays: [], problems: [] };
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    if (written.trim() === "") continue;
    const line = index + 1;
    const holiday = readLine(written.trim());
    const isTwice = typeof holiday !== "string" && read.holidays.some((other) => other.day === holiday.day);
    if (typeof holiday === "string") read.problems.push({ line, problem: holiday });
    else if (isTwice) read.problems.push({ line, problem: "twice" });
    else read.holidays.push({ ...holiday, line });
  }
  return read;
}

const LONGEST_LINE = 200;

function readLine(written: string): Holiday | LineProblem {
  if (written.length > LONGEST_LINE) return "name";
  const [, date = "", rest = ""] = /^(\d[\d.-]*)(?:[\s,;:]+(.*))?$/s.exec(written) ?? [];
  if (date === "") return "form";
  const day = date.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, d: string, m: string, year: string) =>
    [year, m.padStart(2, "0"), d.padStart(2, "0")].join("-"),
  );
  if (!isDay(day)) return "day";
  const [end = "", part] = /(?:^|[\s,;:]+)(\d+)\s*%$/.exec(rest) ?? [];
  const percent = part === undefined ? 100 : Number(part);
  if (percent < 1 || percent > 100) return "percent";
  const name = rest.slice(0, rest.length - end.length).trim();
  if (name === "" || name.length > LONGEST_HOLIDAY_NAME || !/[\p{L}\p{N}]/u.test(name)) return "name";
  return { day, name, percent };
}
