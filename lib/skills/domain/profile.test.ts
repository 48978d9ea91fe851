import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/kernel/period";
import { type ObservedCard, type SkillStanding, skillProfileOf } from "./profile";
import { BUILT_IN_RUBRIC, LEVELS, type Level, type Rubric } from "./rubric";
import { SKILL_KEYS } from "./skills";

const today = "2026-11-18";
const listening: Rubric = { criteria: [{ key: "listening", skill: "LISTENING", isMandatory: true }] };
const ago = (days: number): Day => addDays(today, -days);
const card = (daysAgo: number, level: Level | null, rubric = listening): ObservedCard => {
  return { day: ago(daysAgo), rubric, scores: [{ criterion: "listening", level, evidence: "" }] };
};

function standing(cards: readonly ObservedCard[], on = today): Omit<SkillStanding, "skill"> | undefined {
  return skillProfileOf(cards, on).find(({ skill }) => skill === "LISTENING");
}

const anyLevel = fc.constantFrom(...LEVELS);
const anyCards = fc.array(
  fc.record({
    day: fc.integer({ min: -400, max: 3000 }).map(ago),
    rubric: fc.constant<Rubric>(BUILT_IN_RUBRIC),
    scores: fc.array(
      fc.record({
        criterion: fc.constantFrom(...BUILT_IN_RUBRIC.criteria.map(({ key }) => key)),
        level: fc.constantFrom(null, ...LEVELS),
        evidence: fc.constant(""),
      }),
      { maxLength: 10 },
    ),
  }),
  { maxLength: 12 },
);

describe("a level", () => {
  test("nobody was watched: every skill is there, and nothing is said", () => {
    const nothing = { observations: 0, lastOn: null, level: null, trend: null };
    expect(skillProfileOf([], today)).toEqual(SKILL_KEYS.map((skill) => ({ skill, ...nothing })));
  });

  test.each<[string, ObservedCard[], number | null]>([
    ["one card is too few", [card(0, 4)], null],
    ["two on one day count alike", [card(0, 2), card(0, 4)], 3],
    ["half a year older counts half: (4 + 1/2) / 1.5", [card(0, 4), card(180, 1)], 3],
    ["a year older counts a quarter: (5 + 1/4) / 1.25", [card(10, 5), card(370, 1)], 4.2],
    ["what was not seen is no observation", [card(0, 4), card(3, null)], null],
    ["what is dated after today does not count yet", [card(0, 4), card(-1, 1)], null],
    ["old ones among themselves weigh as new ones do", [card(1800, 4), card(1980, 1)], 3],
  ])("%s", (_, cards, expected) => {
    expect(standing(cards)?.level).toBe(expected);
  });

  test("two criteria of one skill on one card are one observation", () => {
    const twice: Rubric = {
      criteria: [...listening.criteria, { key: "pause", skill: "LISTENING", isMandatory: false }],
    };
    const scores = [card(0, 2).scores, [{ criterion: "pause", level: 5 as const, evidence: "Waited." }]].flat();
    expect(standing([{ day: today, rubric: twice, scores }])).toMatchObject({ observations: 1, level: null });
    expect(standing([{ day: today, rubric: twice, scores }, card(0, 3)])?.level).toBe(3.25);
  });

  test("a card counts for the skills of its own rubric", () => {
    const closing: Rubric = { criteria: [{ key: "listening", skill: "CLOSING", isMandatory: true }] };
    const profile = skillProfileOf([card(0, 4), card(1, 2, closing), card(2, 3, { criteria: [] })], today);
    const counted = profile.filter(({ observations }) => observations > 0).map(({ skill }) => skill);
    expect(counted).toEqual(["LISTENING", "CLOSING"]);
  });

  test("says when it was last seen", () => {
    expect(standing([card(90, 4), card(30, 3), card(-5, 5)])?.lastOn).toBe(ago(30));
  });
});

describe("a trend", () => {
  test.each<[string, ObservedCard[], SkillStanding["trend"]]>([
    ["two are too few", [card(0, 5), card(30, 1)], null],
    ["the last against those before", [card(0, 4), card(30, 2), card(210, 2)], { last: 4, before: 2, direction: "UP" }],
    ["it goes down as well", [card(0, 1), card(30, 3), card(210, 3)], { last: 1, before: 3, direction: "DOWN" }],
    ["a whole level is one", [card(0, 4), card(30, 3), card(60, 3)], { last: 4, before: 3, direction: "UP" }],
    ["less is none", [card(0, 4), card(0, 3), card(60, 3)], { last: 3.5, before: 3, direction: "STEADY" }],
    ["before is weighted, too", [card(0, 3), card(20, 4), card(200, 1)], { last: 3, before: 3, direction: "STEADY" }],
    ["one day has no before", [card(0, 1), card(0, 3), card(0, 5)], null],
  ])("%s", (_, cards, expected) => {
    expect(standing(cards)?.trend).toEqual(expected);
  });
});

describe("whatever the cards", () => {
  test("every figure lies between 1 and 5, and too few give none", () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        for (const { level, trend, observations } of skillProfileOf(cards, today)) {
          for (const figure of [level, trend?.last, trend?.before].filter((one) => typeof one === "number")) {
            expect(figure).toBeGreaterThanOrEqual(1);
            expect(figure).toBeLessThanOrEqual(5);
          }
          expect(level === null).toBe(observations < 2);
          if (observations < 3) expect(trend).toBeNull();
        }
      }),
    );
  });

  test("their order makes no difference", () => {
    const shuffled = anyCards.chain((cards) =>
      fc.tuple(fc.constant(cards), fc.shuffledSubarray(cards, { minLength: cards.length })),
    );
    fc.assert(
      fc.property(shuffled, ([cards, others]) => {
        expect(skillProfileOf(others, today)).toEqual(skillProfileOf(cards, today));
      }),
    );
  });

  test("one card never gives a figure", () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        for (const { level, trend } of skillProfileOf(cards.slice(0, 1), today))
          expect([level, trend]).toEqual([null, null]);
      }),
    );
  });

  test("the newer of two counts more", () => {
    const two = fc.tuple(anyLevel, anyLevel, fc.nat(500), fc.integer({ min: 30, max: 2000 }));
    fc.assert(
      fc.property(two, ([newer, older, daysAgo, apart]) => {
        const level = standing([card(daysAgo, newer), card(daysAgo + apart, older)])?.level ?? 0;
        const middle = (newer + older) / 2;
        expect(Math.sign(level - middle)).toBe(Math.sign(newer - older));
      }),
    );
  });

  test("a level and its trend do not change by waiting", () => {
    fc.assert(
      fc.property(anyCards, fc.nat(5000), (cards, days) => {
        const past = cards.filter(({ day }) => day <= today);
        expect(skillProfileOf(past, addDays(today, days))).toEqual(skillProfileOf(past, today));
      }),
    );
  });
});
