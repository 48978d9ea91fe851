import { expect, test } from "vitest";
import { stepOf } from "./step";

const way = { state: "PLANNED", hasSentView: false, commitments: 0, isRated: false } as const;

test.each([
  ["their view comes first", {}, "VIEW"],
  ["what is agreed before the talk changes nothing", { commitments: 2 }, "VIEW"],
  ["once it is sent, the talk", { hasSentView: true }, "TALK"],
  ["after it what will be done, also without words of their own", { state: "HELD" }, "COMMITMENTS"],
  ["then how it was", { state: "HELD", hasSentView: true, commitments: 1 }, "RATING"],
  ["a talk that was rated is behind them", { state: "HELD", isRated: true }, null],
  ["one that is only asked for has no way yet", { state: "ASKED" }, null],
  ["one that was skipped has none any more", { state: "SKIPPED", hasSentView: true }, null],
] as const)("%s", (_, more, expected) => {
  expect(stepOf({ ...way, ...more })).toBe(expected);
});
