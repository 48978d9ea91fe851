import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TRAIT_KINDS } from "./built-in-traits";
import { readTraitValue, typedTraitValue } from "./trait-value";

const CHOICES = ["Crates", "Tap"];
const read = (kind: (typeof TRAIT_KINDS)[number], typed: string, exponent = 2, kept: string | null = null) =>
  readTraitValue(typed, { kind, choices: CHOICES }, exponent, kept);

describe("the value of a trait", () => {
  test.each([
    ["TEXT", " Health care ", { text: "Health care", number: null }],
    ["CHOICE", "Tap", { text: "Tap", number: null }],
    ["BOOLEAN", "yes", { text: "yes", number: null }],
    ["NUMBER", "1250", { text: null, number: 1250 }],
    ["NUMBER", "12,5", { text: null, number: 12.5 }],
    ["NUMBER", "0", { text: null, number: 0 }],
    ["MONEY", "1250", { text: null, number: 125_000 }],
    ["MONEY", "0.07", { text: null, number: 7 }],
    ["MONEY", "999999999999,99", { text: null, number: 99_999_999_999_999 }],
  ] as const)("%s %s", (kind, typed, value) => expect(read(kind, typed)).toEqual({ value }));

  test.each([
    ["TEXT", "x".repeat(201)],
    ["CHOICE", "tap"],
    ["BOOLEAN", "true"],
    ["NUMBER", "many"],
    ["NUMBER", "-1"],
    ["NUMBER", "1e3"],
    ["NUMBER", "1.200"],
    ["NUMBER", "1.200,00"],
    ["MONEY", "1.200"],
    ["MONEY", "1,200.00"],
    ["MONEY", "1234567890123"],
  ] as const)("%s %s is none", (kind, typed) => expect(read(kind, typed)).toHaveProperty("refusal"));

  test("money has the digits of its currency", () => {
    expect(read("MONEY", "1.200", 3)).toEqual({ value: { text: null, number: 1200 } });
    expect(read("MONEY", "12.5", 0)).toHaveProperty("refusal");
  });

  test("a choice that is none any more stays with the account that has it", () => {
    expect(read("CHOICE", "Bottles", 2, "Bottles")).toHaveProperty("value");
    expect(read("CHOICE", "Bottles", 2, "Cans")).toHaveProperty("refusal");
  });
});

test("what is shown for editing reads as the same value again", () => {
  const typed = fc.oneof(
    fc.tuple(fc.nat(999_999_999), fc.integer({ min: 0, max: 99 })).map(([whole, cents]) => `${whole}.${cents}`),
    fc.constantFrom("yes", "no", "Tap", "Crates", "Health care"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...TRAIT_KINDS), fc.constantFrom(0, 2, 3), typed, (kind, exponent, text) => {
      const first = read(kind, text, exponent);
      if ("refusal" in first) return;
      expect(read(kind, typedTraitValue(first.value, kind, exponent), exponent)).toEqual(first);
    }),
  );
});
