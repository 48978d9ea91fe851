import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUILT_IN_RUBRIC, LEVELS, type Level, type Rubric } from "./rubric";
import {
  differencesOf,
  isAgreed,
  missingIn,
  needsEvidence,
  type Score,
  seenDifferently,
  strongAndWeakOf,
} from "./scorecard";

const rubric: Rubric = {
  criteria: [
    { key: "a", skill: "OPENING", isMandatory: true },
    { key: "b", skill: "LISTENING", isMandatory: true },
    { key: "c", skill: "PRODUCT", isMandatory: false },
    { key: "d", skill: "CLOSING", isMandatory: false },
  ],
};
const score = (criterion: string, level: Level | null, evidence = ""): Score => ({ criterion, level, evidence });
const named = (list: readonly { criterion: string }[]) => list.map(({ criterion }) => criterion);

const anyScores = fc.array(
  fc.record({
    criterion: fc.constantFrom(...BUILT_IN_RUBRIC.criteria.map(({ key }) => key), "unknown"),
    level: fc.constantFrom(null, ...LEVELS),
    evidence: fc.constantFrom("", " ", "She put her pen down."),
  }),
);

describe("what a card lacks", () => {
  test.each<[string, Score[], string[]]>([
    ["an empty card lacks what is mandatory", [], ["a LEVEL", "b LEVEL"]],
    ["words without a level are no level", [score("a", null, "Smiled."), score("b", 3)], ["a LEVEL"]],
    ["the middle of the scale stands alone", [score("a", 2), score("b", 4)], []],
    ["both ends ask for evidence", [score("a", 1), score("b", 5)], ["a EVIDENCE", "b EVIDENCE"]],
    ["blanks are none", [score("a", 5, " \n "), score("b", 3)], ["a EVIDENCE"]],
    ["with evidence both ends are fine", [score("a", 1, "Began."), score("b", 5, "Waited.")], []],
    [
      "an optional one left out is fine, at an end it asks too",
      [score("a", 3), score("b", 3), score("d", 1)],
      ["d EVIDENCE"],
    ],
    ["whoever thinks again is taken at the later word", [score("a", 1), score("b", 3), score("a", 3)], []],
    ["a criterion of another rubric is no matter", [score("a", 3), score("b", 3), score("z", 1)], []],
  ])("%s", (_, scores, expected) => {
    expect(missingIn(scores, rubric).map(({ criterion, what }) => `${criterion} ${what}`)).toEqual(expected);
  });

  test("the form asks for evidence by the same rule", () => {
    expect([null, ...LEVELS].map(needsEvidence)).toEqual([false, true, false, false, false, true]);
  });

  test("whatever is on a card, putting right what is named makes it whole", () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const mended = missingIn(scores, BUILT_IN_RUBRIC).map(({ criterion, what }) =>
          score(criterion, what === "LEVEL" ? 3 : 5, "Seen."),
        );
        expect(missingIn([...scores, ...mended], BUILT_IN_RUBRIC)).toEqual([]);
      }),
    );
  });
});

describe("two views of one visit", () => {
  const own = [score("c", 2), score("a", 5, "I asked first."), score("b", 3)];
  const manager = [score("b", 3), score("a", 3), score("c", 4), score("d", 2)];
  const differences = differencesOf(own, manager, rubric);

  test("each criterion has both levels and what lies between, in the order of the rubric", () => {
    expect(differences).toEqual([
      { criterion: "a", own: 5, manager: 3, gap: 2 },
      { criterion: "b", own: 3, manager: 3, gap: 0 },
      { criterion: "c", own: 2, manager: 4, gap: -2 },
      { criterion: "d", own: null, manager: 2, gap: null },
    ]);
  });

  test("they agree on equal levels, and see differently what is two apart either way", () => {
    expect(named(differences.filter(isAgreed))).toEqual(["b"]);
    expect(named(seenDifferently(differences))).toEqual(["a", "c"]);
  });

  test("one level apart is neither", () => {
    const near = differencesOf([score("a", 3)], [score("a", 4)], rubric);
    expect([near.filter(isAgreed), seenDifferently(near)]).toEqual([[], []]);
  });

  test("seen from the other side every gap turns round", () => {
    fc.assert(
      fc.property(anyScores, anyScores, (one, other) => {
        const there = differencesOf(one, other, BUILT_IN_RUBRIC);
        const back = differencesOf(other, one, BUILT_IN_RUBRIC);
        expect(there).toHaveLength(BUILT_IN_RUBRIC.criteria.length);
        expect(back.map(({ gap }) => gap)).toEqual(there.map(({ gap }) => (gap === null ? null : 0 - gap)));
      }),
    );
  });
});

describe("what stands out", () => {
  test.each<[string, Score[], string[], string[]]>([
    ["the middle does not", [score("a", 3), score("b", 3)], [], []],
    ["the highest first", [score("a", 4), score("b", 5)], ["b", "a"], []],
    ["the lowest first", [score("a", 2), score("b", 1)], [], ["b", "a"]],
    ["of equals, those the rubric names first", [score("d", 4), score("c", 4), score("a", 4)], ["a", "c"], []],
    ["at most two of a kind", [score("a", 2), score("b", 2), score("c", 1), score("d", 2)], [], ["c", "a"]],
    ["what was not seen does not", [score("a", null), score("b", 5)], ["b"], []],
    ["nothing on an empty card", [], [], []],
  ])("%s", (_, scores, strong, weak) => {
    const found = strongAndWeakOf(scores, rubric);
    expect([named(found.strong), named(found.weak)]).toEqual([strong, weak]);
  });

  test("nothing left out stands out more than what is shown", () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const { strong, weak } = strongAndWeakOf(scores, BUILT_IN_RUBRIC);
        const levels = differencesOf(scores, [], BUILT_IN_RUBRIC).flatMap((one) => one.own ?? []);
        const [high, low] = [levels.filter((level) => level >= 4), levels.filter((level) => level <= 2)];
        expect(strong.map(({ level }) => level)).toEqual(high.sort((a, b) => b - a).slice(0, 2));
        expect(weak.map(({ level }) => level)).toEqual(low.sort((a, b) => a - b).slice(0, 2));
      }),
    );
  });
});
