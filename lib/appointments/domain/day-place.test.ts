import fc from "fast-check";
import { expect, test } from "vitest";
import { daysTouched, minutesOf, placerOn, timeOfMinutes } from "./day-place";

const BERLIN = "Europe/Berlin";
const span = (from: string, until: string) => ({ startsAt: new Date(from), endsAt: new Date(until) });

test("ten o'clock stands at ten, also on the days on which the clocks change", () => {
  const ten = { from: 600, until: 660 };
  expect(placerOn("2026-07-01", BERLIN)(span("2026-07-01T08:00Z", "2026-07-01T09:00Z"))).toEqual(ten);
  expect(placerOn("2026-03-29", BERLIN)(span("2026-03-29T08:00Z", "2026-03-29T09:00Z"))).toEqual(ten);
  expect(placerOn("2026-10-25", BERLIN)(span("2026-10-25T09:00Z", "2026-10-25T10:00Z"))).toEqual(ten);
});

test("within the hour that a clock shows twice there is still something to see", () => {
  const twice = span("2026-10-25T00:45Z", "2026-10-25T01:15Z");
  expect(placerOn("2026-10-25", BERLIN)(twice)).toEqual({ from: 165, until: 180 });
});

test("a night is drawn on both of its days and on no other", () => {
  const night = span("2026-11-24T21:00Z", "2026-11-25T01:00Z");
  expect(daysTouched(night, BERLIN)).toEqual(["2026-11-24", "2026-11-25"]);
  expect(placerOn("2026-11-24", BERLIN)(night)).toEqual({ from: 1320, until: 1440 });
  expect(placerOn("2026-11-25", BERLIN)(night)).toEqual({ from: 0, until: 120 });
  expect(placerOn("2026-11-26", BERLIN)(night)).toBeNull();
});

test("what ends at midnight does not touch the next day", () => {
  const evening = span("2026-11-24T21:00Z", "2026-11-24T23:00Z");
  expect(daysTouched(evening, BERLIN)).toEqual(["2026-11-24"]);
  expect(placerOn("2026-11-25", BERLIN)(evening)).toBeNull();
});

test("minutes and times are the same thing", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => minutesOf(timeOfMinutes(minutes)) === minutes));
});
