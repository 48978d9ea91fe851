import { describe, expect, test } from "vitest";
import { weekdayOf } from "@/lib/kernel/period";
import { type QuietSetting, quietSince, quietUntil } from "./quiet-hours";

const ordinary: QuietSetting = {
  quietFrom: "19:00",
  quietUntil: "07:00",
  quietOnFreeDays: true,
  timeZone: "Europe/Berlin",
  isFree: (day) => weekdayOf(day) > 5,
};

// 2026-11-24 is a Tuesday; Berlin is an hour ahead of UTC in winter, two in summer.
const CASES: [string, Partial<QuietSetting>, string, string | null, string | null][] = [
  ["at noon", {}, "2026-11-24T11:00Z", null, null],
  ["a minute before it begins", {}, "2026-11-24T17:59Z", null, null],
  ["when it begins", {}, "2026-11-24T18:00Z", "2026-11-24T18:00Z", "2026-11-25T06:00Z"],
  ["after midnight", {}, "2026-11-25T02:00Z", "2026-11-24T18:00Z", "2026-11-25T06:00Z"],
  ["when it ends", {}, "2026-11-25T06:00Z", null, null],
  [
    "on Saturday: from Friday evening until Monday morning",
    {},
    "2026-11-28T11:00Z",
    "2026-11-27T18:00Z",
    "2026-11-30T06:00Z",
  ],
  ["on Saturday, where free days are days", { quietOnFreeDays: false }, "2026-11-28T11:00Z", null, null],
  [
    "within a day",
    { quietFrom: "12:00", quietUntil: "13:30" },
    "2026-11-24T11:10Z",
    "2026-11-24T11:00Z",
    "2026-11-24T12:30Z",
  ],
  ["the same time twice", { quietFrom: "08:00", quietUntil: "08:00" }, "2026-11-24T02:00Z", null, null],
  ["the night when clocks go forward", {}, "2026-03-30T00:00Z", "2026-03-27T18:00Z", "2026-03-30T05:00Z"],
  [
    "a time that the clock skips",
    { quietFrom: "02:30", quietUntil: "04:00", quietOnFreeDays: false },
    "2026-03-29T01:45Z",
    "2026-03-29T01:30Z",
    "2026-03-29T02:00Z",
  ],
  [
    "the night when clocks go back",
    { quietOnFreeDays: false },
    "2026-10-25T03:00Z",
    "2026-10-24T17:00Z",
    "2026-10-25T06:00Z",
  ],
  ["in Kathmandu", { timeZone: "Asia/Kathmandu" }, "2026-11-24T14:00Z", "2026-11-24T13:15Z", "2026-11-25T01:15Z"],
  [
    "in Honolulu, where it is still yesterday",
    { timeZone: "Pacific/Honolulu" },
    "2026-11-25T06:00Z",
    "2026-11-25T05:00Z",
    "2026-11-25T17:00Z",
  ],
];

const instant = (text: string | null) => text && new Date(text);

describe("quiet time", () => {
  test.each(CASES)("%s", (_, over, at, since, until) => {
    const setting = { ...ordinary, ...over };
    const now = new Date(at);
    expect([quietSince(now, setting), quietUntil(now, setting)]).toEqual([instant(since), instant(until)]);
  });

  test("free days without an end are looked at for a month and not for ever", () => {
    const now = new Date("2026-11-24T11:00Z");
    const until = quietUntil(now, { ...ordinary, isFree: () => true })?.getTime() ?? 0;
    expect(until - now.getTime()).toBeGreaterThan(25 * 86_400_000);
    expect(until - now.getTime()).toBeLessThan(70 * 86_400_000);
  });
});
