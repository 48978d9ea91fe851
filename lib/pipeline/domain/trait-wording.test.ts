import fc from "fast-check";
import { expect, test } from "vitest";
import { choicesOf, traitKey, wordingOf } from "./trait-wording";

test("choices are lines without blanks and doubles", () => {
  expect(choicesOf(" Crates\r\nTap\n\nTap \n")).toEqual(["Crates", "Tap"]);
});

test.each([
  ["Water today", [], "water-today"],
  ["Größe der Küche", [], "gro-e-der-ku-che"],
  ["Beds", ["beds"], "beds-2"],
  ["Beds", ["beds", "beds-2"], "beds-3"],
  ["東京", [], "trait"],
])("%s beside %j has the key %s", (label, taken, key) => {
  expect(traitKey(label, taken)).toBe(key);
});

test("a key is never one that is taken", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.constantFrom("trait", "trait-2", "a", "a-2", "a-3")), (label, taken) => {
      const key = traitKey(label, taken);
      expect(taken).not.toContain(key);
      expect(key).toMatch(/^[a-z0-9-]+$/);
    }),
  );
});

test("another label, another choice and another order are another wording", () => {
  const trait = { label: "Water", kind: "CHOICE" as const, choices: ["Tap", "Crates"] };
  const others = [
    { ...trait, label: "Water today" },
    { ...trait, choices: ["Tap"] },
    { ...trait, choices: ["Crates", "Tap"] },
  ];
  for (const other of others) expect(wordingOf(other)).not.toBe(wordingOf(trait));
});
