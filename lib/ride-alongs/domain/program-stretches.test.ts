import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { observedStretches } from "./program-stretches";

const FROM = "2026-11-02";
const program = { from: FROM, until: addDays(FROM, 42), everyWeeks: 2 };

test("each stretch says whether it had its ride-along, has one booked, or wants one", () => {
  const rides = [
    { id: "a", day: "2026-11-05", state: "HELD" as const },
    { id: "b", day: "2026-12-01", state: "PLANNED" as const },
  ];
  const states = (today: string) => observedStretches(program, rides, today).map(({ state }) => state);
  expect(states("2026-11-20")).toEqual(["HELD", "OPEN", "PLANNED"]);
  expect(states("2026-11-30")).toEqual(["HELD", "MISSED", "PLANNED"]);
  // Booked, and nobody has said that it took place.
  expect(states("2026-12-08")).toEqual(["HELD", "MISSED", "OPEN"]);
});

test("the stretches are the program, day by day, and each ride-along in it lies in one", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.integer({ min: -30, max: 200 })),
      (weeks, everyWeeks, days) => {
        const span = { from: FROM, until: addDays(FROM, 7 * weeks), everyWeeks };
        const rides = days.map((ahead, index) => ({
          ...{ id: `${index}`, day: addDays(FROM, ahead), state: "HELD" as const },
        }));
        const stretches = observedStretches(span, rides, FROM);
        expect(stretches.map(({ from }) => from)).toEqual([FROM, ...stretches.slice(0, -1).map(({ until }) => until)]);
        expect(stretches.at(-1)?.until).toBe(span.until);
        const inside = rides.filter(({ day }) => day >= span.from && day < span.until);
        expect(stretches.flatMap((stretch) => stretch.rides).length).toBe(inside.length);
      },
    ),
  );
});
