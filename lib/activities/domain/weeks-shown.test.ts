import { expect, test } from "vitest";
import { weeksShownOf } from "./weeks-shown";

test.each([
  ["8", 8],
  ["13", 13],
  ["26", 26],
  ["", 13],
  ["9", 13],
  ["08", 13],
  ["26.0", 13],
  ["1e9", 13],
  ["-8", 13],
])("%j shows %i weeks", (text, weeks) => {
  expect(weeksShownOf(text)).toBe(weeks);
});
