import { expect, test } from "vitest";
import type { WeekTotals } from "@/lib/activities/queries/week-by-week";
import type { ActivityTypeView } from "@/lib/activities/views";
import { typesIn } from "./types-in";

const type = (id: string, isEnded: boolean): ActivityTypeView => ({
  ...{ id, isEnded, key: id, name: null, icon: "phone", step: null, version: 1 },
});

test("a type that has ended keeps its column in the weeks in which it was used", () => {
  const types = [type("call", false), type("fax", true), type("telegram", true), type("demo", false)];
  const weeks: WeekTotals[] = [
    { from: "2026-11-23", counts: { call: 3 } },
    { from: "2026-11-16", counts: { fax: 2, telegram: 0 } },
  ];
  const ids = (shown: readonly WeekTotals[]) => typesIn(shown, types).map(({ id }) => id);
  expect(ids(weeks)).toEqual(["call", "fax", "demo"]);
  expect(ids(weeks.slice(0, 1))).toEqual(["call", "demo"]);
});
