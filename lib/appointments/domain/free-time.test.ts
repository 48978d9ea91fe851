import fc from "fast-check";
import { expect, test } from "vitest";
import { gapsOf, joined, shared, without } from "./free-time";
import { SLOT_MS, type Span } from "./slots";

const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);
const span = (from: string, until: string): Span => ({ startsAt: at(from), endsAt: at(until) });
const HALF_HOUR = 30 * 60_000;

const DAY = { working: [[span("08:00", "18:00")], [span("09:00", "17:00")]], from: at("00:00"), leastMs: HALF_HOUR };

test.each([
  ["nobody has anything", [], [span("09:00", "17:00")]],
  ["a talk in between", [span("10:00", "10:45")], [span("09:00", "10:00"), span("10:45", "17:00")]],
  ["what begins before work", [span("07:00", "09:30")], [span("09:30", "17:00")]],
  ["twenty minutes are too few", [span("09:20", "16:40")], []],
  ["half an hour is enough", [span("09:30", "17:00")], [span("09:00", "09:30")]],
  [
    "two that overlap",
    [span("12:00", "14:00"), span("11:00", "13:00")],
    [span("09:00", "11:00"), span("14:00", "17:00")],
  ],
])("%s", (_, taken, gaps) => {
  expect(gapsOf({ ...DAY, taken })).toEqual(gaps);
});

test("what has passed is offered no more, and the next quarter of an hour is the first", () => {
  expect(gapsOf({ ...DAY, taken: [], from: at("15:07") })).toEqual([span("15:15", "17:00")]);
  expect(gapsOf({ ...DAY, taken: [], from: at("16:31") })).toEqual([]);
});

test("whoever does not work leaves no time for both", () => {
  expect(gapsOf({ ...DAY, working: [[span("08:00", "18:00")], []], taken: [] })).toEqual([]);
  expect(gapsOf({ ...DAY, working: [], taken: [] })).toEqual([]);
});

const spans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 })).map(([first, length]) => ({
    startsAt: new Date(first * SLOT_MS),
    endsAt: new Date((first + length) * SLOT_MS),
  })),
  { maxLength: 8 },
);
const total = (list: readonly Span[]) => list.reduce((sum, one) => sum + Number(one.endsAt) - Number(one.startsAt), 0);
const least = fc.integer({ min: 1, max: 8 }).map((slots) => slots * SLOT_MS);

test("gaps are in order, touch no appointment and lie where all work, from the moment on", () => {
  fc.assert(
    fc.property(
      spans,
      spans,
      spans,
      fc.integer({ min: 0, max: 200 * SLOT_MS }),
      least,
      (one, two, taken, now, leastMs) => {
        const from = new Date(now);
        const gaps = gapsOf({ working: [one, two], taken, from, leastMs });
        expect(gaps).toEqual(joined(gaps));
        expect(shared(gaps, taken)).toEqual([]);
        expect(without(without(gaps, []), one)).toEqual([]);
        expect(without(gaps, two)).toEqual([]);
        for (const gap of gaps) {
          expect(gap.startsAt >= from).toBe(true);
          expect(Number(gap.endsAt) - Number(gap.startsAt)).toBeGreaterThanOrEqual(leastMs);
          expect(Number(gap.startsAt) % SLOT_MS).toBe(0);
        }
      },
    ),
  );
});

test("what is free and what is taken add up to the time that all work", () => {
  fc.assert(
    fc.property(spans, spans, spans, (one, two, taken) => {
      const together = shared(one, two);
      const gaps = gapsOf({ working: [one, two], taken, from: new Date(0), leastMs: SLOT_MS });
      expect(total(gaps) + total(shared(together, taken))).toBe(total(together));
    }),
  );
});

test("another appointment leaves no more time than before", () => {
  fc.assert(
    fc.property(spans, spans, spans, (work, taken, more) => {
      const asked = { working: [work], from: new Date(0), leastMs: SLOT_MS };
      const [before, after] = [gapsOf({ ...asked, taken }), gapsOf({ ...asked, taken: [...taken, ...more] })];
      expect(without(after, before)).toEqual([]);
    }),
  );
});
