import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rubricSchema } from "../schema";
import { skillProfileOf } from "./profile";
import { BUILT_IN_RUBRIC, builtInKeyOf, LEVELS, RUBRIC_LANGUAGES } from "./rubric";
import { SKILL_KEYS } from "./skills";
import { hasRightCount, isSameRubric, rubricFrom, type TypedCriterion, templateProblems } from "./template";
import { traitFieldOf, typedCriteria, wordFieldOf } from "./typed-template";

const NOTHING = { name: "", levels: ["", "", "", "", ""] };
const WORDS = { name: "Cost", levels: ["a", "b", "c", "d", "e"] };

const criterion = (over: Partial<TypedCriterion> = {}): TypedCriterion => ({
  ...{ key: "cost", skill: "QUALIFYING", isMandatory: false, en: WORDS, de: NOTHING },
  ...over,
});

describe("what is no criterion", () => {
  test.each([
    ["one language is enough", criterion(), []],
    ["one of the product needs no words", criterion({ key: "opening", en: NOTHING }), []],
    ["without any words", criterion({ en: NOTHING }), [{ what: "WORDS_NEEDED", key: "cost" }]],
    [
      "begun in a language and not finished",
      criterion({ de: { ...NOTHING, name: "Kosten", levels: ["a", "b", " ", "d", "e"] } }),
      [{ what: "REST_NEEDED", key: "cost", language: "de", part: 3 }],
    ],
    [
      "levels without a name",
      criterion({ en: { ...WORDS, name: " " } }),
      [{ what: "REST_NEEDED", key: "cost", language: "en", part: "name" }],
    ],
    [
      "too long for a phone",
      criterion({ en: { ...WORDS, name: "x".repeat(61) } }),
      [{ what: "TOO_LONG", key: "cost", language: "en", part: "name" }],
    ],
  ])("%s", (_, typed, problems) => {
    expect(templateProblems([typed])).toEqual(problems);
  });

  test("a name that another one has, in whatever case", () => {
    const other = criterion({ key: "other", en: { ...WORDS, name: " cost " } });
    expect(templateProblems([criterion(), other])).toEqual([
      { what: "SAME_NAME", key: "other", language: "en", part: "name" },
    ]);
  });

  test("a key that another one has", () => {
    expect(templateProblems([criterion(), criterion()])).toEqual([{ what: "TWICE", key: "cost" }]);
  });

  test("three to twelve make a template", () => {
    const counts = [2, 3, 12, 13].map((length) => hasRightCount(Array.from({ length })));
    expect(counts).toEqual([false, true, true, false]);
  });
});

const line = fc.stringMatching(/^[a-z]{1,12}$/);
const words = fc.record({ name: line, levels: fc.array(line, { minLength: 5, maxLength: 5 }) });
const either = fc.oneof(fc.constant(NOTHING), words);
const key = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);

const typedRubric = fc.uniqueArray(
  fc.record({
    ...{ key, skill: fc.constantFrom(...SKILL_KEYS), isMandatory: fc.boolean(), en: either, de: either },
  }),
  { selector: (one) => one.key, minLength: 1, maxLength: 12 },
);

test("criteria without problems are a rubric that the database gives back as it was, in order", () => {
  fc.assert(
    fc.property(typedRubric, (typed) => {
      fc.pre(templateProblems(typed).length === 0);
      const rubric = rubricFrom(typed);
      const kept = rubricSchema.parse(JSON.parse(JSON.stringify(rubric)));
      expect(isSameRubric(kept, rubric)).toBe(true);
      expect(kept.criteria.map((one) => one.key)).toEqual(typed.map((one) => one.key));
      for (const one of kept.criteria) {
        // Whoever scores by it reads words: its own, or those of the product.
        expect(builtInKeyOf(one) !== null || RUBRIC_LANGUAGES.some((language) => one.words?.[language])).toBe(true);
      }
    }),
  );
});

test("a change of anything that is asked is another rubric", () => {
  const [first, second, third] = [criterion(), criterion({ key: "b" }), criterion({ key: "c" })];
  const rubric = rubricFrom([first, second, third]);
  const others = [
    [second, first, third],
    [first, second],
    [{ ...first, isMandatory: true }, second, third],
    [{ ...first, skill: "CLOSING" as const }, second, third],
    [{ ...first, de: WORDS }, second, third],
    [{ ...first, en: { ...WORDS, levels: ["a", "b", "c", "d", "f"] } }, second, third],
  ];
  for (const other of others) expect(isSameRubric(rubric, rubricFrom(other))).toBe(false);
  expect(isSameRubric(rubric, rubricFrom([{ ...first, en: { ...WORDS, name: " Cost " } }, second, third]))).toBe(true);
});

test("the fields of a form are criteria in the order of their keys, and what is no key asks for nothing", () => {
  fc.assert(
    fc.property(typedRubric, (typed) => {
      const fields = typed.flatMap(({ key: own, skill, isMandatory, ...texts }) => [
        [traitFieldOf("skill", own), skill],
        [traitFieldOf("mandatory", own), isMandatory],
        ...RUBRIC_LANGUAGES.flatMap((language) => [
          [wordFieldOf({ language, part: "name" }, own), texts[language].name],
          ...LEVELS.map((part) => [wordFieldOf({ language, part }, own), texts[language].levels[part - 1]]),
        ]),
      ]);
      const form = { ...Object.fromEntries(fields), keys: typed.map((one) => one.key) };
      expect(typedCriteria(form)).toEqual(typed);
    }),
  );
  expect(typedCriteria({ keys: "cost" })).toEqual([]);
  expect(typedCriteria({ keys: [null, { toString: null }] })).toEqual([{ key: null }, { key: { toString: null } }]);
});

test("the eight of the product are a template as they are", () => {
  const typed = BUILT_IN_RUBRIC.criteria.map((one) => ({ ...one, en: NOTHING, de: NOTHING }));
  expect(templateProblems(typed)).toEqual([]);
  expect(isSameRubric(rubricFrom(typed), BUILT_IN_RUBRIC)).toBe(true);
});

test("a profile reads cards of the product's criteria and of own ones alike", () => {
  const own = rubricFrom([criterion({ skill: "OPENING" }), criterion({ key: "b", skill: "OPENING" })]);
  const scores = (...levels: [string, 1 | 2 | 3 | 4 | 5][]) =>
    levels.map(([one, level]) => ({ criterion: one, level, evidence: "" }));
  const cards = [
    { day: "2026-11-10", rubric: BUILT_IN_RUBRIC, scores: scores(["opening", 4]) },
    { day: "2026-11-10", rubric: own, scores: scores(["cost", 1], ["b", 3]) },
  ];
  const opening = skillProfileOf(cards, "2026-11-24").find(({ skill }) => skill === "OPENING");
  expect(opening).toMatchObject({ observations: 2, level: 3 });
});
