import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_MS, nextFree, SLOT_MS, slotsOf } from "./slots";

const at = (time: string) => new Date(`2026-11-26T${time}Z`);
const times = (slots: Date[]) => slots.map((slot) => slot.toISOString().slice(11, 16));

describe("the quarters that a span takes", () => {
  test.each([
    ["an hour takes four", "09:00", "10:00", ["09:00", "09:15", "09:30", "09:45"]],
    ["its end is free for the next", "09:45", "10:00", ["09:45"]],
    ["a begun quarter is taken in full", "09:05", "09:16", ["09:00", "09:15"]],
    ["nothing takes nothing", "09:00", "09:00", []],
  ])("%s", (_, from, until, expected) => {
    expect(times(slotsOf({ startsAt: at(from), endsAt: at(until) }))).toEqual(expected);
  });

  test("two spans share a quarter if and only if they overlap, where both begin and end on quarters", () => {
    const quarter = fc.integer({ min: 0, max: 95 });
    fc.assert(
      fc.property(quarter, quarter, quarter, quarter, (a, b, c, d) => {
        const span = (from: number, until: number) => ({
          startsAt: new Date(Math.min(from, until) * SLOT_MS),
          endsAt: new Date((Math.max(from, until) + 1) * SLOT_MS),
        });
        const [one, other] = [span(a, b), span(c, d)];
        const taken = new Set(slotsOf(one).map(Number));
        const shares = slotsOf(other).some((slot) => taken.has(Number(slot)));
        expect(shares).toBe(one.startsAt < other.endsAt && other.startsAt < one.endsAt);
      }),
    );
  });

  test("a whole day is ninety-six", () => {
    expect(slotsOf({ startsAt: at("00:00"), endsAt: new Date(at("00:00").getTime() + LONGEST_MS) })).toHaveLength(96);
  });
});

describe("the next free time", () => {
  const taken = new Set([at("09:00"), at("09:15"), at("10:00")].map(Number));
  test.each([
    ["right away where nothing is taken", "08:00", 30, "08:00"],
    ["behind what is taken", "09:00", 30, "09:30"],
    ["behind a gap that is too short", "09:00", 60, "10:15"],
    ["on the next quarter", "10:20", 15, "10:30"],
    ["nowhere before the day is over", "11:50", 30, null],
  ])("%s", (_, from, minutes, expected) => {
    expect(nextFree(taken, at(from), minutes * 60_000, at("12:00"))).toEqual(expected && at(expected));
  });
});
