import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { cadenceKeptOf } from "./cadence-kept";

const TODAY = "2026-11-24";
const course = (heldOn: string[], since = "2026-10-01", weeks = 2) => ({ weeks, since, heldOn });

test.each([
  ["in time, each by its day", course(["2026-10-15", "2026-10-28", "2026-11-11"]), { asked: 3, onTime: 3 }],
  [
    "a late one counts as late, and the next from it",
    course(["2026-10-20", "2026-11-03", "2026-11-17"]),
    { asked: 3, onTime: 2 },
  ],
  ["nothing held is one that is missing, not one for each week", course([]), { asked: 1, onTime: 0 }],
  ["a day that has not passed asks for nothing yet", course([], "2026-11-10"), { asked: 0, onTime: 0 }],
  ["a talk before it was asked for does not count", course(["2026-09-28"], "2026-11-20"), { asked: 0, onTime: 0 }],
])("%s", (_, one, now) => {
  expect(cadenceKeptOf([one], TODAY).now).toEqual(now);
});

test("the weeks before stand apart", () => {
  const kept = cadenceKeptOf([course(["2026-07-10", "2026-09-20"], "2026-06-26", 4)], TODAY);
  expect(kept.before).toEqual({ asked: 2, onTime: 1 });
  expect(kept.now).toEqual({ asked: 1, onTime: 0 });
});

test("never more in time than asked for, in whatever order the talks come", () => {
  const days = fc.array(fc.integer({ min: 0, max: 180 }), { maxLength: 20 });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 26 }), (offsets, weeks) => {
      const heldOn = offsets.map((offset) => addDays(TODAY, -offset));
      const kept = cadenceKeptOf([course(heldOn, "2026-05-20", weeks)], TODAY);
      expect(cadenceKeptOf([course(heldOn.toReversed(), "2026-05-20", weeks)], TODAY)).toEqual(kept);
      for (const { asked, onTime } of [kept.now, kept.before]) expect(onTime).toBeLessThanOrEqual(asked);
    }),
  );
});
