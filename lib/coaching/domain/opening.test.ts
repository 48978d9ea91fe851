import { expect, test } from "vitest";
import { openingOf } from "./opening";

const HELD = new Date("2026-11-24T10:00:00Z");
const SENT = new Date("2026-11-23T18:00:00Z");
const after = (hours: number, minutes = 0) => new Date(HELD.getTime() + hours * 3_600_000 + minutes * 60_000);

test.each([
  ["nothing opens before anything happened", null, null, after(0), [false, false]],
  ["the rep's words open both, also before the talk", SENT, null, SENT, [true, false]],
  ["and they stay open afterwards", SENT, HELD, after(100), [true, false]],
  ["a held talk alone opens nothing at once", null, HELD, after(0), [false, false]],
  ["nor a minute before two days are over", null, HELD, after(47, 59), [false, false]],
  ["from then on it is open without the rep's words", null, HELD, after(48), [true, true]],
  ["words that come later take that back", after(60), HELD, after(61), [true, false]],
] as const)("%s", (_, sentAt, heldAt, now, [isOpen, isWithoutWords]) => {
  expect(openingOf({ sentAt, heldAt }, now)).toMatchObject({ isOpen, isWithoutWords });
});

test("it says when it will open by itself, and only while it will", () => {
  expect(openingOf({ sentAt: null, heldAt: HELD }, after(1)).opensAt).toEqual(after(48));
  expect(openingOf({ sentAt: null, heldAt: HELD }, after(48)).opensAt).toBeNull();
  expect(openingOf({ sentAt: null, heldAt: null }, after(1)).opensAt).toBeNull();
});
