import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  columnOfDay,
  dayAt,
  dayOfColumn,
  daysBetween,
  daysOf,
  fiscalQuarterOf,
  instantAt,
  isDay,
  isTimeZone,
  isWithin,
  timeAt,
  weekdayOf,
  weekOf,
} from "./period";

const HOSTILE_ZONES = [
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "America/Sao_Paulo",
  "Pacific/Chatham",
  "Etc/GMT+12",
  "Europe/Berlin",
  "UTC",
];

const FIRST_MS = Date.UTC(1970, 0, 2);
const LAST_MS = Date.UTC(2150, 0, 1);
const days = fc.integer({ min: -20_000, max: 60_000 }).map((offset) => addDays("2000-01-01", offset));
const instants = fc.integer({ min: FIRST_MS, max: LAST_MS }).map((ms) => new Date(ms));
const zones = fc.constantFrom(...HOSTILE_ZONES);

describe("days", () => {
  test.each(["2026-11-18", "2024-02-29", "1900-01-01", "2199-12-31"])("%s is a day", (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "1899-12-31",
    "2200-01-01",
    "2026-11-18T00:00",
    "2026-11-18\n",
    "",
    "٢٠٢٦-١١-١٨",
  ])("%j is none", (text) => {
    expect(isDay(text)).toBe(false);
  });

  test("a day goes into a DATE column and comes out the same, whatever zone the machine is in", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOfColumn(columnOfDay(day))).toBe(day);
      }),
    );
  });

  test("days sort as text and count as numbers", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1000, max: 1000 }), (day, step) => {
        const other = addDays(day, step);
        expect(daysBetween(day, other)).toBe(step);
        expect(Math.sign(step)).toBe(other > day ? 1 : other < day ? -1 : 0);
        expect(isDay(day)).toBe(true);
      }),
    );
  });

  test("the days of a plain count are those of the calendar that Temporal knows", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1000, max: 1000 }), (day, step) => {
        const date = Temporal.PlainDate.from(day);
        expect(addDays(day, step)).toBe(date.add({ days: step }).toString());
        expect(weekdayOf(day)).toBe(date.dayOfWeek);
      }),
    );
  });

  test.each(["", "2026-13-01", "yesterday"])("%j is refused, not counted", (text) => {
    expect(() => addDays(text, 1)).toThrow(RangeError);
    expect(() => daysBetween("2026-01-01", text)).toThrow(RangeError);
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-11-18", 12, "2027-11-18"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe("instants in zones", () => {
  test.each([
    ["2026-11-18T18:20:00Z", "Asia/Kathmandu", "2026-11-19", "00:05"],
    ["2026-11-18T10:00:00Z", "Pacific/Kiritimati", "2026-11-19", "00:00"],
    ["2026-11-18T11:59:00Z", "Etc/GMT+12", "2026-11-17", "23:59"],
    ["2026-07-01T02:29:00Z", "America/St_Johns", "2026-06-30", "23:59"],
    ["2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29", "03:00"],
    ["2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25", "02:30"],
    ["2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31", "00:00"],
  ])("%s in %s is %s %s", (instant, zone, day, time) => {
    expect(dayAt(new Date(instant), zone)).toBe(day);
    expect(timeAt(new Date(instant), zone)).toBe(time);
  });

  test.each([
    ["a time that the clocks skip moves on by the gap", "2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00Z"],
    ["a time that comes twice is its first", "2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00Z"],
    ["half an hour of change", "2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:45:00Z"],
    ["a midnight that does not exist", "2018-11-04", "00:00", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
  ])("%s", (_, day, time, zone, expected) => {
    expect(instantAt(day, time, zone).toISOString()).toBe(new Date(expected).toISOString());
  });

  test("a day that is remembered is that of each instant, and so is its time, in whatever order one asks", () => {
    const near = fc.array(fc.integer({ min: -3 * 1440, max: 3 * 1440 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(instants, near, zones, (start, minutes, zone) => {
        for (const minute of minutes) {
          const instant = new Date(start.getTime() + minute * 60_000);
          const said = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(instant);
          expect(dayAt(instant, zone)).toBe(said);
          const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
          expect(timeAt(instant, zone)).toBe(zoned.toPlainTime().toString({ smallestUnit: "minute" }));
        }
      }),
    );
  });

  test("a time on a remembered day is the instant that Temporal knows", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), zones, (day, minutes, zone) => {
        const time = Temporal.PlainTime.from("00:00").add({ minutes });
        const expected = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time });
        for (const _ of ["asked", "asked again"])
          expect(instantAt(day, time.toString({ smallestUnit: "minute" }), zone).getTime()).toBe(
            expected.epochMilliseconds,
          );
      }),
    );
  });

  test("a time or a day that is none is refused", () => {
    for (const time of ["24:00", "7:5", "noon"]) expect(() => instantAt("2026-11-18", time, "UTC")).toThrow(RangeError);
    expect(() => instantAt("2026-02-30", "07:00", "UTC")).toThrow(RangeError);
  });

  test.each([
    ["2006-10-29T02:00:30Z", "2006-10-28"],
    ["2006-10-29T02:30:30Z", "2006-10-29"],
    ["2006-10-29T02:31:30Z", "2006-10-28"],
    ["2006-10-29T03:31:30Z", "2006-10-29"],
  ])("clocks that go back over midnight lead back into the day before: %s", (instant, day) => {
    expect(dayAt(new Date(instant), "America/St_Johns")).toBe(day);
    expect(timeAt(new Date(instant), "America/St_Johns")).toMatch(day === "2006-10-28" ? /^23:/ : /^00:/);
  });

  test("noon of a day lies on that day in every zone", () => {
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        // The one day of the world that never was: Samoa went from the 29th to the 31st.
        fc.pre(!(zone === "Pacific/Apia" && day === "2011-12-30"));
        const noon = instantAt(day, "12:00", zone);
        expect(dayAt(noon, zone)).toBe(day);
        expect(timeAt(noon, zone)).toBe("12:00");
      }),
    );
  });

  test("an instant's day and time lead back to the instant, but for what comes twice", () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const back = instantAt(dayAt(instant, zone), timeAt(instant, zone), zone);
        const off = Math.floor(instant.getTime() / 60_000) * 60_000 - back.getTime();
        // Lord Howe turns back by half an hour, Newfoundland once by two.
        expect([0, 30, 60, 120]).toContain(off / 60_000);
      }),
    );
  });

  test.each(["Europe/Berlin", "UTC", "Asia/Kathmandu"])("%s is a zone", (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  test.each(["", "Europe/Atlantis", "Berlin", "../etc/passwd", "UTC\u0000", "\ud800"])("%j is no zone", (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe("weeks and quarters", () => {
  test.each([
    ["2026-11-18", 1, "2026-11-16"],
    ["2026-11-16", 1, "2026-11-16"],
    ["2026-11-15", 1, "2026-11-09"],
    ["2026-11-18", 7, "2026-11-15"],
    ["2026-11-14", 6, "2026-11-14"],
    ["2026-03-29", 1, "2026-03-23"],
  ])("the week of %s that begins on weekday %i begins on %s", (day, start, from) => {
    expect(weekOf(day, start)).toEqual({ from, until: addDays(from, 7) });
  });

  test("every day lies in exactly one week of seven days", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), (day, start) => {
        const week = weekOf(day, start);
        expect(weekdayOf(week.from)).toBe(start);
        expect(daysOf(week)).toHaveLength(7);
        expect(daysOf(week)).toContain(day);
        expect(weekOf(week.until, start).from).toBe(week.until);
      }),
    );
  });

  test.each([
    ["2026-11-18", 1, "2026-10-01", "2027-01-01", 4],
    ["2026-01-31", 2, "2025-11-01", "2026-02-01", 4],
    ["2026-02-01", 2, "2026-02-01", "2026-05-01", 1],
    ["2026-11-18", 10, "2026-10-01", "2027-01-01", 1],
  ])("%s in a year from month %i", (day, month, from, until, quarter) => {
    expect(fiscalQuarterOf(day, month)).toEqual({ from, until, quarter });
  });

  test("quarters of any fiscal year follow each other without a gap", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (day, month) => {
        const quarter = fiscalQuarterOf(day, month);
        expect(isWithin(day, quarter)).toBe(true);
        const next = fiscalQuarterOf(quarter.until, month);
        expect(next.from).toBe(quarter.until);
        expect(next.quarter).toBe((quarter.quarter % 4) + 1);
      }),
    );
  });

  test("a range holds its first day and not its last, and may have no end", () => {
    const range = { from: "2026-11-02", until: "2026-11-04" };
    expect(["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"].map((day) => isWithin(day, range))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isWithin("2199-12-31", { from: "2026-11-02", until: null })).toBe(true);
    expect(daysOf({ from: "2026-11-04", until: "2026-11-02" })).toEqual([]);
  });
});
