import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Unit } from "./definition";
import { targetFrom, typedTarget } from "./typed-target";

const read = (typed: string, unit: Unit) => targetFrom("target", typed, { unit, currencyExponent: 2 });

describe("a typed target", () => {
  test.each<[string, Unit, number]>([
    ["20", "count", 20],
    ["1250.5", "money", 125_050],
    ["0", "count", 0],
    ["35", "share", 3500],
    ["12.5", "share", 1250],
    ["30", "days", 30],
  ])("%s as %s is %i", (typed, unit, expected) => {
    expect(read(typed, unit)).toEqual({ ok: true, value: expected });
  });

  test.each<[string, Unit, string]>([
    ["1.5", "count", "metrics.errors.wholeTarget"],
    ["1.500", "count", "errors.amount"],
    ["1.500", "money", "errors.amount"],
    ["1.2345", "money", "errors.tooPrecise"],
    ["12.3456", "share", "metrics.errors.wholeTarget"],
    ["2.5", "days", "metrics.errors.wholeTarget"],
    ["9999999999999", "count", "metrics.errors.targetTooLarge"],
  ])("%s as %s is refused with %s", (typed, unit, message) => {
    expect(read(typed, unit)).toMatchObject({ ok: false, error: { fieldErrors: { target: message } } });
  });

  test("what is shown again is read as what it was", () => {
    const units = fc.constantFrom<Unit>("count", "money", "share", "days");
    fc.assert(
      fc.property(fc.nat(1_000_000_000), units, fc.constantFrom("." as const, "," as const), (target, unit, mark) => {
        const shown = typedTarget(target, unit, { currencyExponent: 2, mark });
        expect(read(shown.replace(",", "."), unit)).toEqual({ ok: true, value: target });
      }),
    );
  });
});
