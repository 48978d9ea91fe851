import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNearName, nameKey } from "./account-name";

describe("almost the same name", () => {
  test.each([
    ["Orchard Dairy", "ORCHARD  dairy"],
    ["Orchard Dairy", "Orchard-Dairy GmbH"],
    ["Orchard Dairy", "Orchard Dairy, Inc."],
    ["Orchard Dairy Ltd", "Orchard Dairy Limited"],
    ["Müller & Söhne KG", "MÜLLER & SÖHNE"],
    ["Müller GmbH & Co. KG", "Müller GmbH"],
    ["Bergfried AG & Co. KGaA", "Bergfried"],
    ["Sportfreunde Erlitz e. V.", "Sportfreunde Erlitz e.V."],
    ["Sportfreunde Erlitz eV", "Sportfreunde Erlitz"],
    ["Terme di Luna S.p.A.", "Terme di Luna"],
    ["Kawa Sp. z o.o.", "Kawa"],
    ["Kraftwerk UG (haftungsbeschränkt)", "Kraftwerk"],
    ["Smith & Co.", "Smith"],
    ["Bäckerei Straßer", "BÄCKEREI STRASSER"],
    ["St. Anna Klinik gGmbH", "St Anna-Klinik"],
  ])("%s and %s", (one, other) => expect(isNearName(one, other)).toBe(true));

  test.each([
    ["Hotel Falkenrode", "Hotel Erlitz"],
    ["Alpine Spa", "Alpine"],
    ["Orchard Dairy", "Orchard"],
    ["Klinik Nord", "Klinik Nord 2"],
    ["Vega", "Veag"],
    ["Magnus", "Magn"],
  ])("not %s and %s", (one, other) => expect(isNearName(one, other)).toBe(false));

  test("a name that is only a legal form, or only signs, is still a name", () => {
    expect(nameKey("AG")).toBe("ag");
    expect(nameKey("GmbH")).toBe("gmbh");
    expect(nameKey("GmbH & Co. KG")).not.toBe("");
    expect(nameKey("***")).toBe("***");
  });
});

const word = fc.stringMatching(/^[a-zäöüß]{3,12}$/);

test("case, blanks and signs between the words make no difference, and the key begins the squeezed name", () => {
  const between = fc.constantFrom(" ", "  ", "-", ", ", " / ");
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), between, (words, sign) => {
      const name = words.join(" ");
      expect(nameKey(words.join(sign).toUpperCase())).toBe(nameKey(name));
      expect(words.join("").replaceAll("ß", "ss").startsWith(nameKey(name))).toBe(true);
    }),
  );
});

test("whatever somebody types has a key, in a moment", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme", maxLength: 160 }), (name) => {
      if (name.trim() !== "") expect(nameKey(name)).not.toBe("");
    }),
  );
  const long = `${" &co".repeat(40)}`;
  const begun = performance.now();
  nameKey(long);
  expect(performance.now() - begun).toBeLessThan(200);
});
