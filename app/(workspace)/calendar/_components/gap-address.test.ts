import { expect, test } from "vitest";
import { pressedMinute, rideHref, talkHref } from "./gap-address";

const GAP = { from: 480, until: 720 };

test.each([
  ["on a quarter", 600, 600],
  ["within one", 614, 600],
  ["above the gap", 470, 480],
  ["where too little is left", 715, 690],
])("%s", (_, pressed, minute) => {
  expect(pressedMinute(pressed, GAP)).toBe(minute);
});

test("of half an hour there is but the beginning", () => {
  expect(pressedMinute(505, { from: 480, until: 510 })).toBe(480);
});

test("the forms are asked for with what the gap knows", () => {
  expect(talkHref({ personId: "x", day: "2026-11-30", minutes: 495 })).toBe(
    "/coaching/new?person=x&day=2026-11-30&time=08%3A15&origin=GAP",
  );
  expect(rideHref({ personId: "x", day: "2026-11-30" })).toBe("/ride-alongs/new?person=x&day=2026-11-30");
});
