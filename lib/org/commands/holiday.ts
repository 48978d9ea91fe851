import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { columnOfDay, dayOfColumn } from "@/lib/kernel/period";
import { fail, type MessageRef, notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import { type Holiday, holidaysCarriedInto } from "@/lib/org/domain/holiday-copy";
import { type HolidayLines, LONGEST_HOLIDAY_NAME, readHolidayLines } from "@/lib/org/domain/holiday-lines";
import type { AddHolidayInput, CarryHolidaysInput, PasteHolidaysInput, RemoveHolidayInput } from "@/lib/org/schema";
import type { Tx } from "@/lib/platform/db/database";
import { lockCalendar } from "./holiday-calendar";

type Added = Promise<Result<Outcome<{ count: number }>>>;

export async function addHoliday(input: AddHolidayInput, { tx }: ActionContext): Added {
  const { calendarId, day, name, percent } = input;
  const calendar = await lockCalendar(tx, calendarId);
  if (!calendar) return notFound();
  const [taken] = (await loadDays(tx, calendar.id)).filter((holiday) => holiday.day === day);
  if (taken) return wrongField("day", { key: "org.errors.holidayTaken", values: { name: taken.name } });
  await tx.holiday.create({ data: { calendarId, day: columnOfDay(day), name, percent } });
  const values = { name: calendar.name, day, holiday: name, percent };
  return ok({ value: { count: 1 }, audit: [entry(calendar.id, values)] });
}

export async function removeHoliday(
  { calendarId, day }: RemoveHolidayInput,
  { tx }: ActionContext,
): Promise<Result<Outcome<null>>> {
  const calendar = await lockCalendar(tx, calendarId);
  const key = { calendarId_day: { calendarId, day: columnOfDay(day) } };
  const holiday = calendar && (await tx.holiday.findUnique({ where: key }));
  if (!holiday) return notFound();
  await tx.holiday.delete({ where: key });
  const values = { name: calendar.name, day, holiday: holiday.name, percent: holiday.percent };
  return ok({ value: null, audit: [entry(calendar.id, values)] });
}

/** Adds the days of several lines, all of them or none; what the calendar has word for word already is no fault. */
export async function pasteHolidays({ calendarId, lines }: PasteHolidaysInput, { tx }: ActionContext): Added {
  const calendar = await lockCalendar(tx, calendarId);
  if (!calendar) return notFound();
  const present = await loadDays(tx, calendar.id);
  const read = readHolidayLines(lines);
  const refused = refuseLines(read, present);
  if (refused) return refused;
  const added = read.holidays.filter(({ day }) => !present.some((holiday) => holiday.day === day));
  return addDaysTo(calendar, added, tx);
}

/** Adds the chosen days of the year before, each on its date of this year; see `holidaysCarriedInto`. */
export async function carryHolidays({ calendarId, year, days }: CarryHolidaysInput, { tx }: ActionContext): Added {
  const calendar = await lockCalendar(tx, calendarId);
  if (!calendar) return notFound();
  const carried = holidaysCarriedInto(year, await loadDays(tx, calendar.id));
  const chosen = carried.filter(({ from }) => days.includes(from));
  if (chosen.length === 0) return fail({ code: "NOTHING_CHOSEN", message: "org.errors.noDayChosen" });
  return addDaysTo(calendar, chosen, tx);
}

async function addDaysTo(calendar: { id: string; name: string }, added: readonly Holiday[], tx: Tx): Added {
  const count = added.length;
  if (count === 0) return ok({ value: { count }, audit: [] });
  const rows = added.map(({ day, name, percent }) => ({
    ...{ calendarId: calendar.id, name, percent },
    day: columnOfDay(day),
  }));
  await tx.holiday.createMany({ data: rows });
  const audit = added.map(({ day, name, percent }) =>
    entry(calendar.id, { name: calendar.name, day, holiday: name, percent }),
  );
  return ok({ value: { count }, audit });
}

/** Each wrong line has its own message, under "lines." and its number, so that all of them are mended in one go. */
function refuseLines({ holidays, problems }: HolidayLines, present: readonly Holiday[]) {
  const refusals = new Map<number, MessageRef>();
  for (const { line, problem } of problems)
    refusals.set(line, { key: `org.errors.lines.${problem}`, values: { line, limit: LONGEST_HOLIDAY_NAME } });
  for (const { line, day, name, percent } of holidays) {
    const there = present.find((holiday) => holiday.day === day);
    if (!there || (there.name === name && there.percent === percent)) continue;
    refusals.set(line, { key: "org.errors.lines.taken", values: { line, name: there.name } });
  }
  if (refusals.size === 0) return null;
  const lines = [...refusals].sort(([a], [b]) => a - b).slice(0, MOST_REFUSALS);
  const each = Object.fromEntries(lines.map(([line, refusal]) => [`lines.${line}`, refusal]));
  const count = { key: "org.errors.linesWrong", values: { count: refusals.size } };
  return fail({ code: "INVALID", message: "errors.invalid", fieldErrors: { lines: count, ...each } });
}

const MOST_REFUSALS = 20;

async function loadDays(tx: Tx, calendarId: string): Promise<Holiday[]> {
  const rows = await tx.holiday.findMany({ where: { calendarId } });
  return rows.map(({ day, name, percent }) => ({ day: dayOfColumn(day), name, percent }));
}

function entry(entityId: string, values: Record<string, string | number>) {
  return { entity: "HolidayCalendar", entityId, fields: ["day"], values };
}
