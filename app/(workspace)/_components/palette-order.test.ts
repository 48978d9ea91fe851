import { expect, test } from "vitest";
import { orderGroups } from "./palette-order";

const named = (...labels: string[]) => labels.map((label) => ({ label }));
const GROUPS = {
  people: named("Jonas Petersen", "Anna Joner"),
  do: named("Log: Call", "New account"),
  pages: named("Accounts", "Settings"),
  accounts: named("Accord Hotel"),
  opportunities: named("Hotel Seegarten: taps"),
  settings: named("Theme: dark"),
};

const shown = (typed: string) =>
  orderGroups(GROUPS, typed).map(({ key, entries }) => [key, ...entries.map((e) => e.label)]);

test("nothing typed shows everything in its order", () => {
  expect(shown("").map(([key]) => key)).toEqual(["people", "do", "pages", "accounts", "opportunities", "settings"]);
});

test("only what answers is shown, the best answer of a group first", () => {
  expect(shown("jon")).toEqual([["people", "Jonas Petersen", "Anna Joner"]]);
  expect(shown("nothing of the kind")).toEqual([]);
});

test("a group whose name begins with what is typed comes before one that only contains it", () => {
  expect(shown("acco")).toEqual([
    ["pages", "Accounts"],
    ["accounts", "Accord Hotel"],
    ["do", "New account"],
  ]);
  expect(shown("hotel").map(([key]) => key)).toEqual(["opportunities", "accounts"]);
});
