import { describe, expect, test } from "vitest";
import { matchRank, plainName, wordsOf } from "./name-match";

test.each([
  ["Hannah Köhler", "hannah kohler"],
  ["Tomás Rivera", "tomas rivera"],
  ["Straße & Søn, Łódź", "strasse & son, lodz"],
])("%s is typed as %s", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

describe("an answer", () => {
  test.each([
    ["Jonas Petersen", "jonas petersen", 0],
    ["Jonas Petersen", "jon", 1],
    ["Jonas Petersen", "Peter", 2],
    ["Hotel Am Markt", "am markt", 2],
    ["Jonas Petersen", "pet jon", 3],
    ["Jonas Petersen", "eters", 3],
    ["Hannah Köhler", "KOHL", 2],
    ["Jonas Petersen", "jonny", null],
  ])("%s to %s has rank %s", (name, typed, rank) => {
    expect(matchRank(name, typed)).toBe(rank);
  });

  test("to nothing is everything", () => {
    expect(matchRank("Anything", "  ")).toBe(1);
  });
});

test("more words than anybody types are left out", () => {
  expect(wordsOf("a b c d e f g h")).toHaveLength(6);
});
