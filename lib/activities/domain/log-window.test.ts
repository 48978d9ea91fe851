import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayAt } from "@/lib/kernel/period";
import { BACK_DAYS, momentOf } from "./log-window";

const NOW = new Date("2026-11-18T09:30:00Z");
const ZONE = "Asia/Kathmandu";

describe("when an activity happened", () => {
  test.each([
    ["nothing given is now", {}, "2026-11-18T09:30:00Z", "2026-11-18"],
    ["today without a time is now", { day: "2026-11-18" }, "2026-11-18T09:30:00Z", "2026-11-18"],
    ["an earlier day without a time is its noon", { day: "2026-11-17" }, "2026-11-17T06:15:00Z", "2026-11-17"],
    ["a day and a time", { day: "2026-11-17", time: "00:05" }, "2026-11-16T18:20:00Z", "2026-11-17"],
    ["a time alone is today", { time: "08:00" }, "2026-11-18T02:15:00Z", "2026-11-18"],
    ["the oldest day", { day: "2026-11-04" }, "2026-11-04T06:15:00Z", "2026-11-04"],
    ["a tap kept by a phone", { occurredAt: new Date("2026-11-16T18:20:00Z") }, "2026-11-16T18:20:00Z", "2026-11-17"],
    ["a phone ahead of time", { occurredAt: new Date("2031-01-01T00:00:00Z") }, "2026-11-18T09:30:00Z", "2026-11-18"],
  ])("%s", (_, when, occurredAt, day) => {
    expect(momentOf(when, NOW, ZONE)).toEqual({ ok: true, value: { occurredAt: new Date(occurredAt), day } });
  });

  test.each([
    ["later today", { time: "15:16" }, "activities.errors.future"],
    ["tomorrow", { day: "2026-11-19" }, "activities.errors.future"],
    ["a day too far back", { day: "2026-11-03" }, "activities.errors.tooFarBack"],
    ["a tap too far back", { occurredAt: new Date("2026-11-03T18:14:59Z") }, "activities.errors.tooFarBack"],
  ])("%s is refused", (_, when, key) => {
    const moment = momentOf(when, NOW, ZONE);
    expect(moment.ok).toBe(false);
    expect(JSON.stringify(moment)).toContain(key);
  });

  test("whatever is accepted has happened, and lies in the window of the person's own days", () => {
    const when = fc.record(
      {
        occurredAt: fc.date({ min: new Date("2026-10-01"), max: new Date("2027-01-01"), noInvalidDate: true }),
        day: fc.integer({ min: -30, max: 10 }).map((offset) => addDays("2026-11-18", offset)),
        time: fc.constantFrom("00:00", "02:30", "12:00", "23:59"),
      },
      { requiredKeys: [] },
    );
    const zones = fc.constantFrom("Asia/Kathmandu", "Pacific/Kiritimati", "Etc/GMT+12", "Europe/Berlin");
    fc.assert(
      fc.property(when, zones, (given, zone) => {
        const moment = momentOf(given, NOW, zone);
        if (!moment.ok) return;
        const { occurredAt, day } = moment.value;
        expect(occurredAt.getTime()).toBeLessThanOrEqual(NOW.getTime());
        expect(day).toBe(dayAt(occurredAt, zone));
        expect(day >= addDays(dayAt(NOW, zone), -BACK_DAYS)).toBe(true);
        expect(day <= dayAt(NOW, zone)).toBe(true);
      }),
    );
  });

  test("each of the fourteen days back is open", () => {
    for (let back = 0; back <= BACK_DAYS; back += 1) {
      expect(momentOf({ day: addDays("2026-11-18", -back) }, NOW, ZONE).ok).toBe(true);
    }
  });
});
