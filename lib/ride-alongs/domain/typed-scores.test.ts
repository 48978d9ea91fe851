import { expect, test } from "vitest";
import { fieldOf, typedScores } from "./typed-scores";

test("levels and evidence of a criterion come together, whatever order the fields have", () => {
  const fields = {
    ...{ rideAlongId: "r", [fieldOf("evidence", "opening")]: "Asked first", [fieldOf("level", "nextStep")]: "4" },
    ...{ [fieldOf("level", "opening")]: "3", praise: "level-headed" },
  };
  expect(typedScores(fields)).toEqual([
    { criterion: "opening", level: "3", evidence: "Asked first" },
    { criterion: "nextStep", level: "4", evidence: null },
  ]);
});

test("without such fields there are no scores", () => {
  expect(typedScores({ level: "3", "level-": "4", evidence: "x" })).toEqual([]);
});
