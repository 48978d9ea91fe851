import { expect, test } from "vitest";
import { attributionsOf } from "./attributions";

const said = (...attributions: ("OWN" | "MIXED" | "OUTSIDE")[]) => attributions.map((attribution) => ({ attribution }));

test("two sessions say nothing, three are counted", () => {
  expect(attributionsOf([])).toBeNull();
  expect(attributionsOf(said("OUTSIDE", "OUTSIDE"))).toBeNull();
  expect(attributionsOf(said("OUTSIDE", "OUTSIDE", "OWN"))).toEqual({ OWN: 1, MIXED: 0, OUTSIDE: 2 });
});
