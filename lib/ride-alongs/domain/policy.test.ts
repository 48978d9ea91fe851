import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY, partOfYear, policyProblems, type RideAlongPolicy } from "./policy";

describe("a policy", () => {
  test.each<[string, Partial<RideAlongPolicy>, ReturnType<typeof policyProblems>]>([
    ["as it comes is in order", {}, []],
    ["may ask programs for nothing more", { programEveryWeeks: null }, []],
    ["asks for one a year at least", { perYear: 0 }, [{ field: "perYear", problem: "OUT_OF_RANGE" }]],
    ["asks for whole ride-alongs", { perYear: 1.5 }, [{ field: "perYear", problem: "OUT_OF_RANGE" }]],
    [
      "names every field that is out of range",
      { perYear: 13, programEveryWeeks: 27, restDays: -1 },
      (["perYear", "programEveryWeeks", "restDays"] as const).map((field) => ({ field, problem: "OUT_OF_RANGE" })),
    ],
    ["leaves a rest of thirteen days in two weeks", { restDays: 13 }, []],
    ["leaves no rest of fourteen in two weeks", { restDays: 14 }, [{ field: "restDays", problem: "REST_TOO_LONG" }]],
    ["leaves a rest of twenty-nine days to twelve a year", { perYear: 12, programEveryWeeks: null, restDays: 29 }, []],
    [
      "leaves no rest of thirty to twelve a year",
      { perYear: 12, programEveryWeeks: null, restDays: 30 },
      [{ field: "restDays", problem: "REST_TOO_LONG" }],
    ],
  ])("%s", (_, change, expected) => {
    expect(policyProblems({ ...DEFAULT_POLICY, ...change })).toEqual(expected);
  });

  test("spreads its ride-alongs evenly over the year", () => {
    expect([1, 2].map((count) => partOfYear(count, 2))).toEqual([182, 365]);
    expect([1, 2, 3].map((count) => partOfYear(count, 3))).toEqual([121, 243, 365]);
  });
});
