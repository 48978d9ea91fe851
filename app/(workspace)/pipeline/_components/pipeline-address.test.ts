import { expect, test } from "vitest";
import type { StageView } from "@/lib/pipeline/views/opportunity";
import { readFilter, withKindOfStage } from "./pipeline-address";

const stage = (id: string, kind: StageView["kind"]): StageView => ({ id, kind, key: id, name: null, isEnded: false });
const STAGES = [stage("proposal", "OPEN"), stage("won", "WON")];

test.each([
  [{ stage: "won" }, "WON", false],
  [{ stage: "won", state: "overdue" }, "WON", false],
  [{ stage: "won", state: "all" }, "WON", false],
  [{ stage: "proposal" }, "OPEN", false],
  [{ stage: "proposal", state: "overdue" }, "", true],
  [{ stage: "unknown" }, "OPEN", false],
  [{}, "OPEN", false],
])("%j shows what stands in the stage, of its kind", (query, kind, isOverdue) => {
  const shown = withKindOfStage(readFilter(query), STAGES);
  expect([shown.filter.kind, shown.isOverdue]).toEqual([kind, isOverdue]);
});
