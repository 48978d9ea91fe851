import { expect, test } from "vitest";
import type { Presence } from "@/lib/org/domain/capacity";
import { dayKindOf, workingTimeOn } from "./working-time";

const ALWAYS: Presence = { hiredOn: null, leftOn: null, patterns: [], holidays: [], absences: [] };
const TUESDAY = "2026-11-24";
const away = (percent: number) => ({ ...ALWAYS, absences: [{ from: TUESDAY, until: "2026-11-25", percent }] });
const holiday = (percent: number) => ({ ...ALWAYS, holidays: [{ day: TUESDAY, percent }] });
const pattern = (percent: number) => ({
  ...ALWAYS,
  patterns: [{ from: "2026-01-01", until: null, percents: Array.from({ length: 7 }, () => percent) }],
});

test.each([
  ["a full day", ALWAYS, "WORK"],
  ["a day off by the pattern", pattern(0), "OFF"],
  ["half days by the pattern are worked as planned", pattern(50), "WORK"],
  ["half a day away", away(50), "PART"],
  ["half a holiday", holiday(50), "PART"],
  ["a holiday", holiday(100), "HOLIDAY"],
  ["away", away(100), "AWAY"],
  ["somebody of whom nothing is known", undefined, "OFF"],
  ["before they came", { ...ALWAYS, hiredOn: "2026-12-01" }, "AWAY"],
] as const)("%s", (_, presence, kind) => {
  expect(dayKindOf(TUESDAY, presence)).toBe(kind);
});

test("somebody works by their own clock, whoever looks", () => {
  expect(workingTimeOn(TUESDAY, ALWAYS, "Asia/Kathmandu")).toEqual({
    startsAt: new Date("2026-11-24T02:15:00Z"),
    endsAt: new Date("2026-11-24T12:15:00Z"),
  });
});

test("a part of each day is its morning; of a day that is left in part nobody knows which", () => {
  expect(workingTimeOn(TUESDAY, pattern(50), "UTC")?.endsAt).toEqual(new Date("2026-11-24T13:00:00Z"));
  expect(workingTimeOn(TUESDAY, away(50), "UTC")).toBeNull();
  expect(workingTimeOn(TUESDAY, holiday(100), "UTC")).toBeNull();
  expect(workingTimeOn("2026-11-22", ALWAYS, "UTC")).toBeNull();
});
