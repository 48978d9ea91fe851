import { describe, expect, test } from "vitest";
import type { Evidence } from "./evidence";
import { fallsThatStandOut } from "./stands-out";

function look(name: string, low: number, kind: Evidence["kind"] = "end") {
  const latest: Evidence = {
    ...{ kind, week: "2026-11-16", days: 7, window: 2, dispersion: 1.4, usualAWeek: 8 },
    comparison: { count: 4, days: 10, baseCount: 64, baseDays: 40 },
    chances: { low, high: 1 - low },
    usual: { usual: 16, low: 9, high: 24, weeks: 8 },
  };
  return { name, latest };
}

const namesOf = (looks: ReturnType<typeof look>[]) => fallsThatStandOut(looks).map(({ name }) => name);

describe("what stands out among all", () => {
  test("of many as usual, one far below", () => {
    const usual = Array.from({ length: 40 }, (_, place) => look(`usual ${place}`, (place + 1) / 41));
    expect(namesOf([...usual, look("far", 0.0001)])).toEqual(["far"]);
  });

  test("the same chance stands out among few and not among many", () => {
    const usual = (count: number) => Array.from({ length: count }, (_, place) => look(`usual ${place}`, 0.5));
    expect(namesOf([...usual(3), look("low", 0.01)])).toEqual(["low"]);
    expect(namesOf([...usual(60), look("low", 0.01)])).toEqual([]);
  });

  test("a rise that stands out is no fall, and a look in the middle of the week is none of them", () => {
    expect(namesOf([look("rise", 0.99999), look("as usual", 0.4)])).toEqual([]);
    expect(namesOf([look("early", 0.00001, "early"), look("as usual", 0.4)])).toEqual([]);
    expect(namesOf([])).toEqual([]);
  });
});
