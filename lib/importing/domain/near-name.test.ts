import { describe, expect, test } from "vitest";
import { nameFinder } from "./near-name";

const NAMES = ["Northwind Traders", "Contoso", "Harbour Logistics", "Meierhof", "GTX Pro"];

/** Every name that one slip makes of another: a sign left out, put in, changed, or swapped with its neighbour. */
function slipsOf(name: string): string[] {
  return [...name].flatMap((sign, place) => {
    const [before, after] = [name.slice(0, place), name.slice(place + 1)];
    const next = after[0] ?? "";
    return [
      before + after,
      `${before}q${sign}${after}`,
      `${before}q${after}`,
      `${before}${next}${sign}${after.slice(1)}`,
    ];
  });
}

describe("a near name", () => {
  test.each(NAMES)("%s is found wherever the slip is", (name) => {
    const find = nameFinder(NAMES);
    for (const slip of slipsOf(name)) expect([slip, find(slip)]).toEqual([slip, name]);
  });

  test("two slips in a long name are found, wherever they are", () => {
    const find = nameFinder(NAMES);
    const [long, shorter] = ["Northwind Traders", "Northwind Trader"];
    const twice = [...shorter].map((_, place) => `${long.slice(0, place)}q${shorter.slice(place + 1)}`);
    for (const name of twice) expect([name, find(name)]).toEqual([name, long]);
  });
});
