import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { cutAt, overlaps } from "./succession";

const day = fc.integer({ min: 0, max: 400 }).map((offset) => addDays("2026-01-01", offset));
const range = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 100 })))
  .map(([from, length]) => ({ from, until: length === null ? null : addDays(from, length) }));

test("a membership that runs ends on the day of the move, a planned one is replaced, a finished one stays", () => {
  const rows = [
    { id: "past", from: "2025-01-01", until: "2025-06-01" },
    { id: "running", from: "2025-06-01", until: null },
    { id: "planned", from: "2026-12-01", until: null },
  ];
  expect(cutAt(rows, "2026-11-01")).toEqual({ ended: ["running"], removed: ["planned"] });
  expect(cutAt(rows, "2025-06-01")).toEqual({ ended: [], removed: ["running", "planned"] });
});

test("after a cut nothing reaches the day or anything later", () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), day, (ranges, at) => {
      const rows = ranges.map((row, index) => ({ id: String(index), ...row }));
      const { ended, removed } = cutAt(rows, at);
      const left = rows
        .filter((row) => !removed.includes(row.id))
        .map((row) => (ended.includes(row.id) ? { ...row, until: at } : row));
      expect(left.some((row) => overlaps(row, { from: at, until: null }))).toBe(false);
      expect(left.every((row) => row.until === null || row.from < row.until)).toBe(true);
    }),
  );
});

test("overlap agrees with counting shared days", () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      const isIn = (row: typeof a, at: string) => at >= row.from && (row.until === null || at < row.until);
      const days = Array.from({ length: 600 }, (_, offset) => addDays("2026-01-01", offset));
      expect(overlaps(a, b)).toBe(days.some((at) => isIn(a, at) && isIn(b, at)));
    }),
    { numRuns: 60 },
  );
});
