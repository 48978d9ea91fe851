import { expect, test } from "vitest";
import { type Agreed, followThroughOf } from "./follow-through";

const TODAY = "2026-11-24";
const agreed = (dueOn: string, state: Agreed["state"], isCoachs = false): Agreed => ({ dueOn, state, isCoachs });

test("counts what fell due, for each side apart, against the weeks before", () => {
  const list = [
    ...[agreed("2026-11-23", "KEPT"), agreed("2026-09-01", "DROPPED"), agreed("2026-08-25", "OPEN")],
    ...[agreed("2026-08-24", "KEPT"), agreed("2026-05-26", "KEPT"), agreed("2026-05-25", "KEPT")],
    agreed("2026-11-01", "KEPT", true),
  ];
  const { own, theirs } = followThroughOf(list, TODAY);
  expect(theirs.now).toEqual({ due: 3, kept: 1, dropped: 1, open: 1 });
  expect(theirs.before).toEqual({ due: 2, kept: 2, dropped: 0, open: 0 });
  expect(own.now).toEqual({ due: 1, kept: 1, dropped: 0, open: 0 });
  expect(own.before).toEqual({ due: 0, kept: 0, dropped: 0, open: 0 });
});

test("what is due today may still be done", () => {
  expect(followThroughOf([agreed(TODAY, "OPEN"), agreed("2026-12-01", "OPEN")], TODAY).theirs.now.due).toBe(0);
});
