import { expect, test } from "vitest";
import { addressOf, readAddress, shownDays, stepped } from "./calendar-address";

const TODAY = "2026-11-26";
const MONDAY = 1;
const own = { view: "week", day: TODAY, personId: "" } as const;

test.each([
  [{}, own],
  [
    { view: "month", day: "2026-12-01", person: "x" },
    { view: "month", day: "2026-12-01", personId: "x" },
  ],
  [{ view: "year", day: "2026-02-30" }, own],
  [{ view: ["month"], day: "9999-99-99", person: ["a", "b"] }, own],
] as const)("%j asks for what can be shown", (params, asked) => {
  expect(readAddress(params as Record<string, string | string[]>, TODAY)).toEqual(asked);
});

test("an address says no more than it has to, and is read as it was written", () => {
  expect(addressOf(own, TODAY)).toBe("/calendar");
  const other = { view: "month", day: "2026-12-01", personId: "x" } as const;
  expect(addressOf(other, TODAY)).toBe("/calendar?view=month&day=2026-12-01&person=x");
  expect(readAddress(Object.fromEntries(new URLSearchParams(addressOf(other, TODAY).split("?")[1])), TODAY)).toEqual(
    other,
  );
});

test("a month has whole weeks, from the first day of the organisation's week", () => {
  expect(shownDays({ ...own, view: "month" }, MONDAY)).toEqual({ from: "2026-10-26", until: "2026-12-07" });
  expect(shownDays({ ...own, view: "month", day: "2026-02-14" }, 7)).toEqual({
    from: "2026-02-01",
    until: "2026-03-01",
  });
  expect(shownDays(own, 7)).toEqual({ from: "2026-11-22", until: "2026-11-29" });
});

test("the month after the thirty-first of January is February, and back", () => {
  const february = stepped({ ...own, view: "month", day: "2027-01-31" }, 1);
  expect(february.day).toBe("2027-02-01");
  expect(stepped(february, -1).day).toBe("2027-01-01");
  expect(stepped(own, -1).day).toBe("2026-11-19");
});
