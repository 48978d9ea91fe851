import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SKILL_KEYS } from "@/lib/skills/domain/skills";
import { BUILT_IN_QUESTIONS } from "./built-in-questions";
import { proposeQuestions, type QuestionOccasion, type QuestionsSought } from "./propose-questions";
import { FUNNEL_STEPS, GROW_PARTS, idOfQuestion, type OwnQuestion, type Question, SITUATIONS } from "./questions";

const slump = { situation: "SLUMP", step: null, skill: null } as const;

function proposed(sought: Partial<QuestionsSought>, most?: number): string[] {
  return proposeQuestions({ ...slump, lastAsked: [], own: [], ...sought }, most).map(idOfQuestion);
}

const partsOf = (questions: readonly Question[]) => questions.map(({ grow }) => grow);

const ownQuestion = (id: string, fit: Partial<OwnQuestion> = {}): OwnQuestion => {
  return { id, words: { en: `${id}?` }, grow: "REALITY", situations: [], steps: [], skills: [], ...fit };
};

const OCCASIONS: QuestionOccasion[] = SITUATIONS.flatMap((situation) => [
  { situation, step: null, skill: null },
  ...FUNNEL_STEPS.map((step) => ({ situation, step, skill: null })),
  ...SKILL_KEYS.map((skill) => ({ situation, step: null, skill })),
  ...FUNNEL_STEPS.flatMap((step) => SKILL_KEYS.map((skill) => ({ situation, step, skill }))),
]);

describe("what is proposed for a finding", () => {
  test.each(SITUATIONS)(
    "%s has six questions with every part of GROW, whatever the step and the skill",
    (situation) => {
      for (const occasion of OCCASIONS.filter((one) => one.situation === situation)) {
        const questions = proposeQuestions({ ...occasion, lastAsked: [], own: [] });
        expect(questions, JSON.stringify(occasion)).toHaveLength(6);
        expect(new Set(partsOf(questions)), JSON.stringify(occasion)).toEqual(new Set(GROW_PARTS));
      }
    },
  );

  test.each(SITUATIONS)("%s keeps questions written for it, whatever the step and the skill", (situation) => {
    for (const occasion of OCCASIONS.filter((one) => one.situation === situation)) {
      const questions = proposeQuestions({ ...occasion, lastAsked: [], own: [] });
      const written = questions.filter(({ situations }) => situations.length < 4 && situations.includes(situation));
      expect(written.length, JSON.stringify(occasion)).toBeGreaterThanOrEqual(2);
    }
  });

  test("too few get through: the process first, then hours and ways", () => {
    expect(proposed({ step: "REACH" })).toEqual([
      "worthBestHours",
      "coldCall",
      "goodWeeks",
      "otherWaysIn",
      "colleague",
      "callHours",
    ]);
  });

  test("conversations that end without a date: what the others say, and what those have in common", () => {
    expect(proposed({ situation: "LEAK", step: "APPOINTMENT" })).toEqual([
      "firstAppointment",
      "turnedDown",
      "commonGround",
      "halfAnHour",
      "colleague",
      "untilThen",
    ]);
  });

  test("praise asks how it was done and never what to mend", () => {
    expect(proposed({ situation: "PRAISE", step: "CLOSE", skill: "NEGOTIATION" })).toEqual([
      "nextSuccess",
      "discount",
      "madeItWork",
      "sameElsewhere",
      "shareIt",
      "keepItUp",
    ]);
  });

  test("a debrief stays a debrief", () => {
    expect(proposed({ situation: "RIDE_ALONG", step: "DEMO" })).toEqual(
      expect.arrayContaining(["stayedWithYou", "visitAgain", "awakeAt"]),
    );
  });

  test("who blames the circumstances is asked for what lies in their hands", () => {
    expect(proposed({ situation: "OUTSIDE", step: "APPOINTMENT" })).toEqual([
      "goodAnyway",
      "turnedDown",
      "inYourHands",
      "halfAnHour",
      "worksForOthers",
      "yoursAlone",
    ]);
  });

  test("a question about another step or skill is never among them", () => {
    for (const { situation, step, skill } of OCCASIONS) {
      for (const question of proposeQuestions({ situation, step, skill, lastAsked: [], own: [] }, 99)) {
        const { situations, steps, skills } = question;
        if (situations.length > 0) expect(situations).toContain(situation);
        if (steps.length > 0 && step) expect(steps).toContain(step);
        if (skills.length > 0 && skill) expect(skills).toContain(skill);
        if (!step && !skill) expect([...steps, ...skills]).toEqual([]);
      }
    }
  });
});

describe("what was asked last", () => {
  test("does not come again while others of its part fit", () => {
    const before = proposed({ step: "CLOSE" });
    const after = proposed({ step: "CLOSE", lastAsked: before });
    expect(after).toHaveLength(6);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
  });

  test("comes again where nothing else fits, the longest ago first", () => {
    const goals = proposeQuestions({ ...slump, lastAsked: [], own: [] }, 99).filter(({ grow }) => grow === "GOAL");
    const [first = "", ...later] = goals.map(idOfQuestion);
    expect(later).not.toEqual([]);
    expect(proposed({ lastAsked: [...later, first] }, 4)[0]).toBe(first);
    expect(proposed({ lastAsked: [first, ...later] }, 4)[0]).toBe(later.at(-1));
  });
});

describe("the managers’ own questions", () => {
  test("go before built-in ones that fit as well", () => {
    const own = [ownQuestion("b", { steps: ["DEMO"] }), ownQuestion("a", { steps: ["DEMO"] })];
    expect(proposed({ step: "DEMO", own })[1]).toBe("a");
    expect(proposed({ step: "DEMO", own, lastAsked: ["a"] })[1]).toBe("b");
  });

  test("fit by the same rules: general ones come after those about the step, others not at all", () => {
    const own = [ownQuestion("general"), ownQuestion("elsewhere", { steps: ["CLOSE"] })];
    const ids = proposed({ step: "DEMO", own }, 99);
    expect(ids).not.toContain("elsewhere");
    expect(proposed({ step: "DEMO", own }, 4)).not.toContain("general");
    expect(ids).toContain("general");
  });
});

describe("whatever is asked for", () => {
  const id = fc.string({ minLength: 1, maxLength: 4 }).map((text) => `own-${text}`);
  const own = fc.uniqueArray(
    fc.record({
      id,
      words: fc.constant({ de: "Was noch?" }),
      grow: fc.constantFrom(...GROW_PARTS),
      situations: fc.subarray([...SITUATIONS]),
      steps: fc.subarray([...FUNNEL_STEPS]),
      skills: fc.subarray([...SKILL_KEYS]),
    }),
    { selector: (question) => question.id, maxLength: 20 },
  );
  const builtIn = BUILT_IN_QUESTIONS.map(idOfQuestion);
  const sought = fc.record({
    situation: fc.constantFrom(...SITUATIONS),
    step: fc.constantFrom(null, ...FUNNEL_STEPS),
    skill: fc.constantFrom(null, ...SKILL_KEYS),
    own,
    lastAsked: fc.oneof(fc.shuffledSubarray(builtIn), fc.array(fc.oneof(id, fc.constantFrom(...builtIn)))),
  });
  const most = fc.integer({ min: -1, max: 12 });

  test("there are at most so many, each once, in GROW order, with how it is and what will be done", () => {
    fc.assert(
      fc.property(sought, most, (one, limit) => {
        const questions = proposeQuestions(one, limit);
        const parts = partsOf(questions);
        expect(questions.length).toBeLessThanOrEqual(Math.max(0, limit));
        expect(new Set(questions.map(idOfQuestion)).size).toBe(questions.length);
        expect(parts).toEqual(GROW_PARTS.flatMap((part) => parts.filter((other) => other === part)));
        if (limit >= 2) expect(parts).toEqual(expect.arrayContaining(["REALITY", "WILL"]));
        if (limit >= 4) expect(new Set(parts).size).toBe(GROW_PARTS.length);
      }),
    );
  });

  test("the order in which own questions come does not matter", () => {
    const shuffled = sought.chain((one) =>
      fc.tuple(fc.constant(one), fc.shuffledSubarray(one.own, { minLength: one.own.length })),
    );
    fc.assert(
      fc.property(shuffled, most, ([one, other], limit) => {
        expect(proposeQuestions({ ...one, own: other }, limit)).toEqual(proposeQuestions(one, limit));
      }),
    );
  });

  test("nothing is asked again while something of its part that fits was not asked last", () => {
    fc.assert(
      fc.property(sought, most, (one, limit) => {
        const chosen = proposeQuestions(one, limit);
        const left = proposeQuestions(one, 200).filter((question) => !chosen.includes(question));
        for (const again of chosen.filter((question) => one.lastAsked.includes(idOfQuestion(question)))) {
          const fresh = left.filter(({ grow }) => grow === again.grow).map(idOfQuestion);
          expect(fresh.filter((other) => !one.lastAsked.includes(other))).toEqual([]);
        }
      }),
    );
  });
});
