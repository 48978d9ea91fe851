import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/kernel/period";
import { capacityOn, type Presence, plannedOn } from "@/lib/org/domain/capacity";
import { calendarOf, workedWeeks } from "./series-calendar";

const FIRST: Day = "2026-09-07";
const WEEKS = 4;

const day = fc.integer({ min: -10, max: 7 * WEEKS + 10 }).map((place) => addDays(FIRST, place));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
const period = fc
  .tuple(day, fc.integer({ min: 1, max: 12 }))
  .map(([from, days]) => ({ from, until: addDays(from, days) }));
const percent = fc.constantFrom(50, 100);

const presence: fc.Arbitrary<Presence> = fc.record({
  hiredOn: maybe(day),
  leftOn: maybe(day),
  patterns: fc.array(
    fc
      .tuple(period, fc.array(fc.constantFrom(0, 50, 100), { minLength: 7, maxLength: 7 }))
      .map(([dated, percents]) => ({ ...dated, percents })),
    { maxLength: 2 },
  ),
  holidays: fc.array(fc.record({ day, percent }), { maxLength: 2 }),
  absences: fc.array(
    fc.tuple(period, percent).map(([dated, part]) => ({ ...dated, percent: part })),
    { maxLength: 2 },
  ),
});

test("each day has the share that its own capacity says, also in weeks that nothing touches", () => {
  fc.assert(
    fc.property(presence, fc.array(period, { maxLength: 2 }), maybe(day), (own, leftOut, rampedUpOn) => {
      const weeks = workedWeeks(calendarOf(FIRST, WEEKS), { presence: own, leftOut, rampedUpOn });
      for (const [index, week] of weeks.entries())
        for (let place = 0; place < 7; place += 1) {
          const on = addDays(FIRST, 7 * index + place);
          const isOut =
            (rampedUpOn !== null && on < rampedUpOn) || leftOut.some(({ from, until }) => on >= from && on < until);
          expect(week.planned[place]).toBe(plannedOn(on, own) / 100);
          expect(week.shares[place]).toBe(isOut ? 0 : capacityOn(on, own) / 100);
        }
    }),
    { numRuns: 500 },
  );
});
