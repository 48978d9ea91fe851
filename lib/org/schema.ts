import { z } from "zod";
import { newPassword } from "@/lib/access/schema/password";
import { day, email, flag, id, text, timeZone, version, whole } from "@/lib/kernel/fields";
import { minorFromDecimal } from "@/lib/kernel/money";
import { LONGEST_HOLIDAY_NAME } from "@/lib/org/domain/holiday-lines";

const currency = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => Intl.supportedValuesOf("currency").includes(code), "errors.choice");

const organisationFields = {
  organisationName: text(120),
  currency,
  timeZone,
  weekStart: whole(1, 7),
  fiscalYearStartMonth: whole(1, 12),
};

export const setUpInput = z.object({
  ...organisationFields,
  locale: z.enum(["en", "de"]),
  name: text(120),
  email,
  newPassword,
  token: z.string().max(200).optional(),
});

export type SetUpInput = z.output<typeof setUpInput>;

export const editOrganisationInput = z.object({ version, ...organisationFields });

export type EditOrganisationInput = z.output<typeof editOrganisationInput>;

const personFields = {
  name: text(120),
  /** Without an address nobody signs in; the person counts in the figures all the same. */
  email: email.optional(),
  role: z.enum(["REP", "MANAGER", "EXECUTIVE"], "errors.choice"),
  isAdmin: flag,
  hiredOn: day.optional(),
  holidayCalendarId: id.optional(),
};

export const addPersonInput = z.object({ ...personFields, teamId: id.optional(), invites: flag });

export const editPersonInput = z.object({ id, version, ...personFields });

export const personVersionInput = z.object({ id, version });

export const leaveInput = z.object({ id, version, leftOn: day.optional() });

export const accessLinkInput = z.object({ id });

export const movePersonInput = z.object({ personId: id, teamId: id.optional(), from: day });

const percent = whole(0, 100);

export const workingPatternInput = z.object({ personId: id, from: day, percents: z.array(percent).length(7) });

export const addTeamInput = z.object({ name: text(80), parentId: id.optional() });

export const editTeamInput = z.object({ id, version, name: text(80), parentId: id.optional() });

export const endTeamInput = z.object({ id, version, endedOn: day });

export const setLeadInput = z.object({ teamId: id, personId: id.optional(), from: day });

export const addDeputyInput = z.object({ teamId: id, personId: id, from: day, lastDay: day });

export const endDeputyInput = z.object({ id });

export const ABSENCE_KINDS = ["VACATION", "SICK", "PARENTAL", "TRAINING", "OTHER"] as const;

export const addAbsenceInput = z.object({
  personId: id,
  kind: z.enum(ABSENCE_KINDS, "errors.choice"),
  from: day,
  lastDay: day,
  percent: whole(1, 100).default(100),
});

export const voidAbsenceInput = z.object({ id });

export const LONGEST_CALENDAR_NAME = 80;

export const addCalendarInput = z.object({ name: text(LONGEST_CALENDAR_NAME) });

export const editCalendarInput = z.object({ id, version, name: text(LONGEST_CALENDAR_NAME) });

export const removeCalendarInput = z.object({ id, version });

export const addHolidayInput = z.object({
  calendarId: id,
  day,
  name: text(LONGEST_HOLIDAY_NAME),
  percent: whole(1, 100).default(100),
});

export const removeHolidayInput = z.object({ calendarId: id, day });

export const pasteHolidaysInput = z.object({ calendarId: id, lines: text(20_000) });

export const carryHolidaysInput = z.object({
  calendarId: id,
  /** The year that the days are for. */
  year: whole(1901, 2199),
  /** The days of the year before that are taken over. */
  days: z.array(day).max(366).default([]),
});

const RATE_DIGITS = 6;

/** Whole units of the organisation's currency for one of another, with a point or a comma, as parts per million. */
const rate = z
  .union([z.string(), z.number().transform(String)], "org.errors.rate")
  .transform((typed) => typed.trim().replace(",", "."))
  .refine((typed) => /^\d{1,8}(\.\d{1,6})?$/.test(typed) && Number(typed) > 0, "org.errors.rate")
  .transform((typed) => minorFromDecimal(typed, RATE_DIGITS) ?? 0);

export const addRateInput = z.object({ currency, day, rate });

export const removeRateInput = z.object({ currency, day });

export const leaveDemoInput = z.object({ confirmation: text(200) });

export type AddPersonInput = z.output<typeof addPersonInput>;
export type EditPersonInput = z.output<typeof editPersonInput>;
export type PersonVersionInput = z.output<typeof personVersionInput>;
export type LeaveDemoInput = z.output<typeof leaveDemoInput>;
export type LeaveInput = z.output<typeof leaveInput>;
export type AccessLinkInput = z.output<typeof accessLinkInput>;
export type MovePersonInput = z.output<typeof movePersonInput>;
export type WorkingPatternInput = z.output<typeof workingPatternInput>;
export type AddTeamInput = z.output<typeof addTeamInput>;
export type EditTeamInput = z.output<typeof editTeamInput>;
export type EndTeamInput = z.output<typeof endTeamInput>;
export type SetLeadInput = z.output<typeof setLeadInput>;
export type AddDeputyInput = z.output<typeof addDeputyInput>;
export type EndDeputyInput = z.output<typeof endDeputyInput>;
export type AddAbsenceInput = z.output<typeof addAbsenceInput>;
export type VoidAbsenceInput = z.output<typeof voidAbsenceInput>;
export type AddCalendarInput = z.output<typeof addCalendarInput>;
export type EditCalendarInput = z.output<typeof editCalendarInput>;
export type RemoveCalendarInput = z.output<typeof removeCalendarInput>;
export type AddHolidayInput = z.output<typeof addHolidayInput>;
export type RemoveHolidayInput = z.output<typeof removeHolidayInput>;
export type PasteHolidaysInput = z.output<typeof pasteHolidaysInput>;
export type CarryHolidaysInput = z.output<typeof carryHolidaysInput>;
export type AddRateInput = z.output<typeof addRateInput>;
export type RemoveRateInput = z.output<typeof removeRateInput>;
