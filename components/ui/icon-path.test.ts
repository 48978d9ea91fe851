import type { IconNode } from "lucide";
import * as lucide from "lucide";
import { expect, test } from "vitest";
import { pathOf } from "./icon-path";

test("each shape becomes a part of one path", () => {
  const drawing: IconNode = [
    ["path", { d: "m12 14 4-4" }],
    ["circle", { cx: 9, cy: 7, r: 4 }],
    ["ellipse", { cx: 12, cy: 5, rx: 9, ry: 3 }],
    ["line", { x1: 1, y1: 2, x2: 3, y2: 4 }],
    ["polyline", { points: "3.29 7 12 12 20.71 7" }],
    ["polygon", { points: "6 3 20 12 6 21" }],
  ];
  expect(pathOf(drawing)).toBe(
    [
      "M0 0m12 14 4-4",
      "M5 7a4 4 0 0 1 8 0a4 4 0 0 1 -8 0z",
      "M3 5a9 3 0 0 1 18 0a9 3 0 0 1 -18 0z",
      "M1 2L3 4",
      "M3.29 7 12 12 20.71 7",
      "M6 3 20 12 6 21z",
    ].join(""),
  );
});

test("a box has the corners that it says, or none", () => {
  expect(pathOf([["rect", { x: 2, y: 3, width: 10, height: 8 }]])).toBe("M2 3h10v8h-10v-8z");
  expect(pathOf([["rect", { x: 3, y: 4, width: 18, height: 16, rx: 2 }]])).toBe(
    "M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2z",
  );
});

test("every drawing of the set can be one path, and what none has is refused", () => {
  const drawings = Object.values(lucide.icons);
  expect(drawings.length).toBeGreaterThan(1_000);
  for (const drawing of drawings) expect(pathOf(drawing)).toMatch(/^M[\d\s.,a-zA-Z-]+$/);
  expect(() => pathOf([["text", { x: 1 }]] as unknown as IconNode)).toThrow(RangeError);
});
