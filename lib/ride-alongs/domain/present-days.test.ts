import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysOf, isWithin } from "@/lib/kernel/period";
import { addPresentDays, joined, longAbsences, presentDays } from "./present-days";

const FIRST = "2026-01-01";
const day = fc.integer({ min: -60, max: 400 }).map((offset) => addDays(FIRST, offset));
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 90 }))
  .map(([from, days]) => ({ from, until: addDays(from, days) }));
const absences = fc.array(period, { maxLength: 5 });

test("times away that touch are one, and only those of four weeks stop the clock", () => {
  const holiday = { from: "2026-03-02", until: "2026-03-16" };
  const illness = { from: "2026-03-16", until: "2026-03-30" };
  const training = { from: "2026-06-01", until: "2026-06-28" };
  expect(longAbsences([training, illness])).toEqual([]);
  expect(longAbsences([training, illness, holiday])).toEqual([{ from: "2026-03-02", until: "2026-03-30" }]);
});

test("joined absences hold the same days and lie apart", () => {
  fc.assert(
    fc.property(absences, (given) => {
      const times = joined(given);
      const daysIn = (list: typeof given) => new Set(list.flatMap(daysOf));
      expect(daysIn(times)).toEqual(new Set([...daysIn(given)].sort()));
      for (const [index, time] of times.entries()) expect(time.from > (times[index - 1]?.until ?? "")).toBe(true);
    }),
  );
});

test("days that do not count are passed over, as counting one after the other would", () => {
  fc.assert(
    fc.property(absences, day, fc.integer({ min: 1, max: 365 }), (given, from, count) => {
      const long = longAbsences(given);
      const isAway = (one: string) => long.some((absence) => isWithin(one, absence));
      let reached = from;
      for (let left = count; left > 0; left -= isAway(reached) ? 0 : 1) reached = addDays(reached, 1);
      expect(addPresentDays(from, count, long)).toBe(reached);
      expect(presentDays({ from: addDays(from, 1), until: addDays(reached, 1) }, long)).toBe(count);
    }),
  );
});
