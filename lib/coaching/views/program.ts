import type { z } from "zod";
import type { ProgramChange } from "@/lib/coaching/domain/program-change";
import type { WeighedOn } from "@/lib/coaching/domain/program-evidence";
import type { ProgramSide } from "@/lib/coaching/domain/program-side";
import type { Side } from "@/lib/coaching/domain/side";
import { frozenSchema, measuredSchema } from "@/lib/coaching/schema/program";
import type { Someone } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import type { MetricName } from "@/lib/metrics/views";

export type ProgramOutcomeName = "RECOVERED" | "OTHER_ROLE" | "LEAVING" | "STOPPED";
export type ProgramWeekStateName = "ON_TRACK" | "MOVING" | "NOT_YET";
export type ProgramSupportName = "TRAINING" | "MATERIAL" | "LEADS" | "RELIEF" | "OTHER";
export type ProgramUnit = "count" | "money";

/** What effort and result were when a program began, as it lies with it; what is none of the kind is a mistake of ours. */
export function readFrozen(json: unknown): z.output<typeof frozenSchema> {
  return frozenSchema.parse(json);
}

export function readMeasured(json: unknown): z.output<typeof measuredSchema> {
  return measuredSchema.parse(json);
}

/** A program in a list. */
export type ProgramRow = {
  id: string;
  person: Someone;
  coach: Someone;
  topic: string;
  from: Day;
  /** The first day behind its last week. */
  until: Day;
  endedOn: Day | null;
  outcome: ProgramOutcomeName | null;
};

/** A metric on one of the two scales, weighed when a program begins. In the smallest unit, for a full worked week. */
export type EvidenceView = WeighedOn & { metric: MetricName; unit: ProgramUnit };

export type ProgramGoalView = {
  metric: MetricName;
  unit: ProgramUnit;
  baseline: number | null;
  target: number;
};

export type ProgramVoiceView = {
  week: number;
  side: "PERSON" | "COACH";
  author: Someone;
  words: string;
  state: ProgramWeekStateName;
  sentAt: Date;
};

type ProgramSupportView = {
  id: string;
  kind: ProgramSupportName;
  givenOn: Day;
  text: string;
  givenBy: Someone;
};

type ProgramExtensionView = { id: string; weeks: number; reason: string; decidedBy: Someone; decidedAt: Date };

export type MeasuredView = ProgramChange & { metric: MetricName; unit: ProgramUnit; side: ProgramSide };

export type ProgramView = ProgramRow & {
  side: Side;
  isRunning: boolean;
  everyWeeks: number | null;
  evidence: readonly EvidenceView[];
  reason: string | null;
  goals: readonly ProgramGoalView[];
  voices: readonly ProgramVoiceView[];
  supports: readonly ProgramSupportView[];
  extensions: readonly ProgramExtensionView[];
  outcomeText: string | null;
  decisionRef: string | null;
  measured: readonly MeasuredView[];
  note: { text: string; expiresAt: Date } | null;
  version: number;
};

/** The weeks of a metric around a program, oldest first: what a full week came to, null where it was hardly worked. */
export type ProgramScale = {
  metric: MetricName;
  unit: ProgramUnit;
  side: ProgramSide;
  weeks: readonly { from: Day; value: number | null; isIn: boolean }[];
  change: ProgramChange;
  target: number | null;
};
