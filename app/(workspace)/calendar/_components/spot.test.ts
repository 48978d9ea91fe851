import { expect, test } from "vitest";
import { spotAt } from "./spot";

const HOURS = { first: 420, last: 1140 };
const box = (left: number) => ({ left, right: left + 100, top: 50, height: 720 });
const COLUMNS = [
  { day: "2026-11-23", box: box(0) },
  { day: "2026-11-24", box: box(100) },
];
const held = { hours: HOURS, grip: 10, length: 45 };

test.each([
  ["a minute is a pixel here", { x: 150, y: 240 }, { day: "2026-11-24", minute: 600 }],
  ["seven minutes are rounded down, eight up", { x: 50, y: 247 }, { day: "2026-11-23", minute: 600 }],
  ["seven minutes are rounded down, eight up", { x: 50, y: 248 }, { day: "2026-11-23", minute: 615 }],
  ["left of all days is the first one", { x: -500, y: 240 }, { day: "2026-11-23", minute: 600 }],
  ["above the hours is the first one", { x: 50, y: -500 }, { day: "2026-11-23", minute: 420 }],
  ["below the hours it still ends within them", { x: 999, y: 5_000 }, { day: "2026-11-24", minute: 1095 }],
])("%s", (_, pointer, spot) => {
  expect(spotAt(pointer, COLUMNS, held)).toEqual(spot);
});

test("without a day there is nowhere to go", () => {
  expect(spotAt({ x: 0, y: 0 }, [], held)).toBeNull();
});
