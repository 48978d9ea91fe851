import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attended, thirdsOf } from "./thirds";

const people = (...minutes: number[]): Attended[] =>
  minutes.map((spent, index) => ({ personId: `p${index}`, value: 100 - index, minutes: spent }));

test("there are none under six people whose figures are known", () => {
  expect(thirdsOf(people(60, 60, 60, 60, 60))).toBeNull();
  expect(thirdsOf([...people(60, 60, 60, 60, 60), { personId: "new", value: null, minutes: 60 }])).toBeNull();
});

test.each([
  ["the middle that gets nothing is thin", [60, 60, 0, 0, 60, 60], [120, 0, 120], true, 0.5],
  ["the middle that gets half as much is not", [60, 60, 30, 30, 60, 60], [120, 60, 120], false, 0.4],
  ["where nobody gets anything nobody is neglected", [0, 0, 0, 0, 0, 0], [0, 0, 0], false, null],
  ["most may go to those who struggle", [10, 10, 40, 40, 100, 100], [20, 80, 200], false, 2 / 3],
  ["of seven the middle has three", [1, 1, 1, 1, 1, 1, 1], [2, 3, 2], false, 2 / 7],
  ["of eight the lower third has one more", [1, 1, 1, 1, 1, 1, 1, 1], [2, 3, 3], false, 3 / 8],
] as const)("%s", (_, minutes, [top, middle, bottom], isMiddleThin, share) => {
  const thirds = thirdsOf(people(...minutes));
  expect([thirds?.top.minutes, thirds?.middle.minutes, thirds?.bottom.minutes]).toEqual([top, middle, bottom]);
  expect(thirds?.isMiddleThin).toBe(isMiddleThin);
  if (share === null) expect(thirds?.bottomShare).toBeNull();
  else expect(thirds?.bottomShare).toBeCloseTo(share);
});

test("everybody is in one third, in whatever order they come", () => {
  const one = fc.record({ value: fc.integer({ min: 0, max: 50 }), minutes: fc.integer({ min: 0, max: 600 }) });
  fc.assert(
    fc.property(fc.array(one, { minLength: 6, maxLength: 40 }), (list) => {
      const attended = list.map((entry, index) => ({ ...entry, personId: String(index).padStart(3, "0") }));
      const thirds = thirdsOf(attended);
      expect(thirdsOf(attended.toReversed())).toEqual(thirds);
      const counts = [thirds?.top.people, thirds?.middle.people, thirds?.bottom.people].map((count) => count ?? 0);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});
