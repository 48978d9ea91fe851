import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Company, type Setting, simulatedCompany } from "@/e2e/bench/effect-company";
import { effectRuns, meanOf } from "@/e2e/bench/effect-runs";
import { addDays } from "@/lib/kernel/period";
import { type Effect, effectsOf, type MeasuredEffect } from "./effect";
import { AFTER_WEEKS, type PersonWeeks } from "./effect-track";

const FIRST = "2026-01-05";
const COACHED_IN = 13;
const WEEKS = 30;
const weekAt = (place: number) => addDays(FIRST, 7 * place);

const SETTING: Setting = {
  ...{ events: 20, otherEvents: 8, people: 48, weeks: 78 },
  ...{ dispersion: 1, planted: { share: 0, more: 0 } },
};

function topicsOf({ people, coaching }: Company) {
  const groups = ["works", "first", "second"].map((id) => ({
    id,
    events: coaching.filter(({ topic }) => topic === id),
  }));
  return effectsOf({ people, coaching, groups });
}

function measured(effect: Effect | undefined): MeasuredEffect {
  if (effect?.kind !== "MEASURED") throw new Error(`Not measured: ${JSON.stringify(effect)}`);
  return effect;
}

/** The weeks after each coaching of the topic that works, as many as are its "after", with more done in them. */
function withMore({ people, coaching }: Company, more: number): Company {
  const raised = (person: PersonWeeks): PersonWeeks => {
    const worked = person.weeks.filter(({ share }) => share > 0).map(({ week }) => week);
    const own = coaching.filter(({ personId, topic }) => personId === person.personId && topic === "works");
    const after = own.flatMap((event) => worked.filter((week) => week > event.week).slice(0, AFTER_WEEKS));
    return {
      ...person,
      weeks: person.weeks.map((one) =>
        after.includes(one.week) ? { ...one, count: one.count + more * one.share } : one,
      ),
    };
  };
  return { people: people.map(raised), coaching };
}

/**
 * Nobody's counts vary by chance: level x factor of the week, and something more after coaching, which is so early that there are no
 * weeks of the coached that could stand against it themselves.
 */
function certain(levels: readonly number[], factors: readonly number[], more: number) {
  const coaching = [0, 1, 2, 3, 4, 5].map((index) => ({ personId: String(index), week: weekAt(COACHED_IN) }));
  const people = levels.map((level, index) => ({
    personId: String(index),
    role: "rep",
    weeks: factors.map((factor, place) => ({
      ...{ week: weekAt(place), share: 1 },
      count: level * factor + (index <= 5 && place > COACHED_IN && place <= COACHED_IN + AFTER_WEEKS ? more : 0),
    })),
  }));
  return { people, coaching, groups: [{ id: "asking", events: coaching }] };
}

const seed = fc.integer({ min: 1, max: 1000 });
const few = { numRuns: 12 };

describe("what is measured", () => {
  test("coaching that adds nothing seems to, where numbers rise by themselves; beside comparable weeks it does not", () => {
    const runs = effectRuns(SETTING, { companies: 40, seed: 1 });
    const effects = runs.flatMap(({ effect }) => effect ?? []);
    expect(effects).toHaveLength(40);
    expect(meanOf(runs.map(({ naive }) => naive))).toBeGreaterThan(0.2);
    expect(Math.abs(meanOf(effects.map(({ unshrunk }) => unshrunk)))).toBeLessThan(0.12);
    expect(effects.filter(({ low, high }) => low <= 0 && high >= 0).length).toBeGreaterThan(40 * 0.78);
  });

  test("so much more in every week after the coaching is so much more effect, for each of them", () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: -4, max: 6 }), (from, more) => {
        const company = simulatedCompany(SETTING, from);
        const [before, after] = [company, withMore(company, more)].map((one) => measured(topicsOf(one).get("works")));
        expect(after?.unshrunk).toBeCloseTo((before?.unshrunk ?? 0) + more, 6);
        expect(after?.before).toBe(before?.before);
        expect(after?.controlAfter).toBe(before?.controlAfter);
      }),
      few,
    );
  });

  test("what every week was worth to all of them cancels, whatever their levels", () => {
    const levels = fc.array(fc.double({ min: 8, max: 11, noNaN: true }), { minLength: 16, maxLength: 16 });
    const factors = fc.array(fc.double({ min: 0.3, max: 2, noNaN: true }), { minLength: WEEKS, maxLength: WEEKS });
    fc.assert(
      fc.property(levels, factors, fc.double({ min: -2, max: 5, noNaN: true }), (all, weeks, more) => {
        const effect = measured(effectsOf(certain(all, weeks, more)).get("asking"));
        expect(effect.unshrunk).toBeCloseTo(more, 5);
      }),
      { numRuns: 40 },
    );
  });

  test("the order in which people, weeks and coaching come decides nothing", () => {
    fc.assert(
      fc.property(seed, (from) => {
        const { people, coaching } = simulatedCompany(SETTING, from);
        const turned = {
          people: people.map((person) => ({ ...person, weeks: person.weeks.toReversed() })).reverse(),
          coaching: coaching.toReversed(),
        };
        const [one, other] = [topicsOf({ people, coaching }), topicsOf(turned)].map((all) =>
          measured(all.get("works")),
        );
        for (const key of ["perWeek", "low", "high", "before", "controlAfter"] as const)
          expect(other?.[key]).toBeCloseTo(one?.[key] ?? Number.NaN, 6);
        expect([other?.events, other?.controls]).toEqual([one?.events, one?.controls]);
      }),
      few,
    );
  });

  test("the figure lies in its interval, and is clear where nothing does not", () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(0, 3), (from, more) => {
        const company = simulatedCompany({ ...SETTING, planted: { share: 0, more } }, from);
        for (const effect of topicsOf(company).values()) {
          if (effect.kind !== "MEASURED") continue;
          expect(effect.perWeek).toBeGreaterThanOrEqual(effect.low);
          expect(effect.perWeek).toBeLessThanOrEqual(effect.high);
          expect(effect.isClear).toBe(effect.low > 0 || effect.high < 0);
        }
      }),
      few,
    );
  });
});

describe("too little is said", () => {
  const levels = new Array<number>(16).fill(10);
  const whole = certain(levels, new Array<number>(WEEKS).fill(1), 0);
  const upTo = (weeks: number) => certain(levels, new Array<number>(weeks).fill(1), 0);
  const only = (people: number) => ({ ...whole, groups: [{ id: "asking", events: whole.coaching.slice(0, people) }] });
  const among = (people: number) => ({ ...whole, people: whole.people.slice(0, people) });

  test.each([
    ["three people were coached", only(3), { kind: "TOO_FEW", of: "COACHED", people: 3, needed: 5 }],
    ["three weeks have gone by", upTo(COACHED_IN + 4), { kind: "TOO_EARLY", people: 0, waiting: 6, needed: 5 }],
    ["everybody was coached", among(6), { kind: "TOO_FEW", of: "COMPARABLE", people: 0, needed: 5 }],
    ["two others were not", among(8), { kind: "TOO_FEW", of: "COMPARABLE", people: 0, needed: 5 }],
    ["four others were not", among(10), { kind: "TOO_FEW", of: "CONTROLS", people: 4, needed: 5 }],
    ["nobody was", { ...whole, groups: [{ id: "asking", events: [] }] }, { kind: "TOO_FEW", of: "COACHED", people: 0 }],
  ])("where %s", (_, input, expected) => {
    expect(effectsOf(input).get("asking")).toMatchObject(expected);
  });

  test("with five others and four weeks it is measured", () => {
    expect(effectsOf(among(11)).get("asking")).toMatchObject({ kind: "MEASURED", people: 6, controls: 5 });
    expect(effectsOf(upTo(COACHED_IN + 5)).get("asking")).toMatchObject({ kind: "MEASURED", events: 6 });
  });

  test("a follow-up is part of the coaching that it follows, and two sessions in a week are one", () => {
    const again = whole.coaching.flatMap((event) => [event, event, { ...event, week: weekAt(COACHED_IN + 4) }]);
    const effect = effectsOf({ ...whole, coaching: again, groups: [{ id: "asking", events: again }] }).get("asking");
    expect(effect).toMatchObject({ kind: "MEASURED", events: 6, people: 6 });
  });

  test("people of another role stand against nobody", () => {
    const apart = whole.people.map((person, index) => (index > 5 ? { ...person, role: "hunter" } : person));
    expect(effectsOf({ ...whole, people: apart }).get("asking")).toMatchObject({ kind: "TOO_FEW", of: "COMPARABLE" });
  });
});
