import { describe, expect, test } from "vitest";
import { type ManagerFacts, managerFiguresOf } from "./manager-figures";

const led = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ personId: `p${index}`, value: 10 - index, minutes: 130 }));

function facts(people: number, talkedWith = people): ManagerFacts {
  return {
    ...{ spent: { talks: 9, days: 2, minutes: 900 }, skipped: 1, led: led(people), inTime: 3 },
    agreed: { due: 8, kept: 6, people: talkedWith },
  };
}

describe("what those above see of a manager's coaching", () => {
  test("plain counts are always there", () => {
    expect(managerFiguresOf(facts(1))).toMatchObject({
      ...{ people: 1, spent: { talks: 9, days: 2, minutes: 900 }, skipped: 1 },
    });
  });

  test.each([0, 1, 4])("a figure about %i people is withheld", (people) => {
    expect(managerFiguresOf(facts(people))).toMatchObject({
      ...{ minutesAWeek: null, thirds: null, inTime: null, agreed: null },
    });
  });

  test("from five people on there are sums, from six on thirds", () => {
    expect(managerFiguresOf(facts(5))).toMatchObject({
      ...{ minutesAWeek: 10, thirds: null, inTime: { inTime: 3, people: 5 }, agreed: { due: 8, kept: 6 } },
    });
    expect(managerFiguresOf(facts(6)).thirds).toMatchObject({ top: { people: 2, minutes: 260 } });
  });

  test("what was agreed on with four of many people is theirs", () => {
    expect(managerFiguresOf(facts(9, 4)).agreed).toBeNull();
  });
});
