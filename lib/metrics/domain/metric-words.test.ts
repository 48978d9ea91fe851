import { describe, expect, test } from "vitest";
import { metricNameIn, namesOf, wordsFrom } from "./metric-words";

describe("what a metric is called", () => {
  const both = wordsFrom({ nameEn: "Visits", nameDe: "Besuche" });
  const english = wordsFrom({ nameEn: "Visits", descriptionDe: "Jeder Besuch." });

  test.each([
    ["en", both, null, "Visits"],
    ["de", both, null, "Besuche"],
    ["de", english, null, "Visits"],
    ["de", english, "Anrufe", "Anrufe"],
    ["en", english, "Calls", "Visits"],
    ["en", {}, "Calls", "Calls"],
    ["en", {}, null, ""],
  ])("in %s with %j and built in as %j: %j", (language, words, builtIn, expected) => {
    expect(metricNameIn(words, language, builtIn)).toBe(expected);
  });

  test("its names in all languages are what another one may not have", () => {
    expect(namesOf(both)).toEqual(["visits", "besuche"]);
    expect(namesOf(wordsFrom({}))).toEqual([]);
  });
});
