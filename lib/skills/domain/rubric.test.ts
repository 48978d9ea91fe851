import { describe, expect, test } from "vitest";
import de from "../messages/de.json";
import en from "../messages/en.json";
import { BUILT_IN_RUBRIC, builtInKeyOf, type Criterion, type CriterionWords, LEVELS, ownWordsOf } from "./rubric";
import { SKILL_KEYS } from "./skills";

const keys = BUILT_IN_RUBRIC.criteria.map(({ key }) => key);

describe("the built-in rubric", () => {
  test("no criterion and no skill stands in it twice", () => {
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(BUILT_IN_RUBRIC.criteria.map(({ skill }) => skill)).size).toBe(keys.length);
  });

  test("what every visit shows is mandatory, and the rest is not", () => {
    const mandatory = BUILT_IN_RUBRIC.criteria.filter(({ isMandatory }) => isMandatory).map(({ key }) => key);
    expect(mandatory).toEqual(["preparation", "opening", "questions", "listening", "nextStep"]);
  });
});

const LANGUAGES = [
  {
    language: "English",
    messages: en,
    longest: 80,
    blame: /\b(fails?|bad|poor|wrong|never|only just|should|must|lazy)\b/i,
  },
  {
    language: "German",
    messages: de,
    longest: 90,
    blame: /\b(schlecht|falsch|nie|versäumt|vergisst|muss|müsste|sollte|leider|man|du|Sie)\b/,
  },
];

describe.each(LANGUAGES)("its words in $language", ({ messages, longest, blame }) => {
  const levels = Object.values(messages.criteria).flatMap((criterion) => Object.values(criterion.levels));

  test("every criterion and every skill has them, in the same order, and there are no others", () => {
    expect(Object.keys(messages.criteria)).toEqual(keys);
    expect(Object.keys(messages.skills)).toEqual([...SKILL_KEYS]);
  });

  test.each(keys)("%s has a name and five levels", (key) => {
    const { name, levels } = messages.criteria[key];
    expect(name).toMatch(/^\p{Lu}/u);
    expect(Object.keys(levels)).toEqual(LEVELS.map(String));
  });

  test("no two levels are equal, and no two names", () => {
    const names = Object.values(messages.criteria).map(({ name }) => name);
    for (const texts of [levels, names])
      expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
  });

  test("a level is one short line about what is seen or heard, without cheer or blame", () => {
    for (const text of levels) {
      expect(text).toMatch(/^\p{Lu}[^.!?]+$/u);
      expect(text.length, text).toBeLessThanOrEqual(longest);
      expect(text).not.toMatch(blame);
    }
  });
});

const words = (name: string): CriterionWords => ({ name, levels: ["a", "b", "c", "d", "e"] });
const criterion = (key: string, own?: Criterion["words"]): Criterion => {
  return { key, skill: "QUALIFYING", isMandatory: true, words: own };
};

test.each([
  ["the language asked for", { en: words("Cost"), de: words("Kosten") }, "Kosten"],
  ["the other one where it is missing", { en: words("Cost") }, "Cost"],
  ["none where there are none", {}, undefined],
  ["none for a built-in one", undefined, undefined],
])("own words in German: %s", (_, own, expected) => {
  expect(ownWordsOf(criterion("cost", own), "de")?.name).toBe(expected);
});

test.each([
  ["a built-in one", criterion("opening"), "opening"],
  ["an empty set of words is none", criterion("opening", {}), "opening"],
  ["one reworded by managers", criterion("opening", { de: words("Auftakt") }), null],
  ["one that nobody knows", criterion("juggling"), null],
])("where the words of the house are looked up: %s", (_, asked, expected) => {
  expect(builtInKeyOf(asked)).toBe(expected);
});
