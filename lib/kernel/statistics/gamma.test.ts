import { expect, test } from "vitest";
import { gammaAtMost, gammaMean, gammaQuantile } from "./gamma";

// References: SciPy 1.17.
test("known values of the gamma distribution", () => {
  expect(gammaAtMost(0.3, { counted: 12.5, time: 40 })).toBeCloseTo(0.4806264287215125, 10);
  expect(gammaQuantile(0.05, { counted: 12.5, time: 40 })).toBeCloseTo(0.1826425954935414, 10);
  expect(gammaQuantile(0.95, { counted: 1400, time: 65 })).toBeCloseTo(22.493969783746937, 8);
  expect(gammaMean({ counted: 12, time: 40 })).toBe(0.3);
  expect(gammaAtMost(0, { counted: 3, time: 1 })).toBe(0);
  // Far out on either side.
  expect(gammaAtMost(0.5, { counted: 60_000, time: 60_000 })).toBe(0);
  expect(gammaAtMost(1.5, { counted: 60_000, time: 60_000 })).toBe(1);
});
