import type { Day } from "@/lib/kernel/period";
import type { Definition, Unit } from "./domain/definition";
import type { Evidence } from "./domain/evidence";
import type { HistoryWeek } from "./domain/history";
import type { SpanUsual } from "./domain/metric-span";
import type { MetricWords } from "./domain/metric-words";
import type { TargetPeriod } from "./domain/target";
import { definitionSchema, wordsSchema } from "./schema/definition";

/** A definition as it lies in the database; one that is none is a mistake of ours and stops whatever needs it. */
export function readDefinition(json: unknown): Definition {
  return definitionSchema.parse(json);
}

/** The words that somebody gave a metric here; what is none of the kind says nothing. */
export function readWords(json: unknown): MetricWords {
  return wordsSchema.safeParse(json).data ?? {};
}

/** What a metric is called: by its key where it is built in, else in the words of whoever made it. */
export type MetricName = { id: string; key: string | null; words: unknown };

export type ExplanationKind = "LEAVE" | "TERRITORY" | "EVENT" | "OTHER";

export type ExplanationView = {
  id: string;
  kind: ExplanationKind;
  text: string;
  from: Day;
  until: Day;
  /** Null until somebody in the line has decided. */
  isAccepted: boolean | null;
  reason: string | null;
};

export type SlumpView = {
  id: string;
  personId: string;
  personName: string;
  metric: MetricName;
  /** The activity types that are counted. */
  typeIds: readonly string[];
  week: Day;
  openedOn: Day;
  openedAt: Date;
  /** What was seen when it opened, and what the last look saw while it is open. */
  evidence: Evidence;
  latest: Evidence | null;
  releasedAt: Date;
  isKnownToLine: boolean;
  isShared: boolean;
  /** A quarter is over: whether this is the new usual. */
  isAsked: boolean;
  closedOn: Day | null;
  end: "RECOVERED" | "EXPLAINED" | "WITHDRAWN" | "NEW_USUAL" | "ENDED" | null;
  version: number;
  seenByRepAt: Date | null;
  /** Whether whoever asks has had it in front of them before. */
  isSeen: boolean;
  explanation: ExplanationView | null;
};

/** Where a metric of somebody stands by the last look. */
export type Standing = {
  personId: string;
  personName: string;
  metric: MetricName;
  state: "NORMAL" | "WATCH" | "ALERT" | "PRAISE" | "UNKNOWN";
  latest: Evidence;
};

/** How many slumps recovered in a quarter, and how long the one in the middle lasted, in days; null where none did. */
export type Recovered = { count: number; days: number | null };

/** The slumps of a team or the company that the line knows of: numbers about nobody. */
export type UnitSlumps = {
  /** Who sells there today. */
  reps: number;
  /** Open ones, and of how many people. */
  open: number;
  people: number;
  /** How long the one in the middle of the open ones lasts by now, in days; null where none is open. */
  age: number | null;
  last: Recovered;
  before: Recovered;
};

export type SlumpNumbers = {
  company: UnitSlumps;
  /** By team; null where so few sell that a number would tell who it is. */
  teams: ReadonlyMap<string, UnitSlumps | null>;
  /** How many were open on a day of each of the last weeks, oldest first; the last one is today. */
  trend: number[];
};

/** The weeks of a metric, oldest first; the last one is running. */
export type MetricHistory = { metric: MetricName; weeks: HistoryWeek[] };

/** A metric that is looked at four weeks at a time: its values, oldest first and up to today, and what was usual before the last. */
export type MetricSpans = {
  metric: MetricName;
  unit: Unit;
  /** Whether the values add up over time; rates, averages and durations do not. */
  isTotal: boolean;
  /** In the unit of the metric: counts, the smallest unit of money, shares of one, days. Null where there is nothing to say. */
  values: readonly (number | null)[];
  usual: SpanUsual | null;
};

/** What somebody is to reach of a metric, and what they have. Amounts are in the smallest unit in which targets are kept. */
export type TargetStanding = {
  metric: MetricName;
  unit: Unit;
  set: { amount: number; period: TargetPeriod | null };
  /** What adds up is due by the day; of the rest the last four weeks stand against the target. */
  week: { target: number; byNow: number; done: number } | null;
  lately: number | null;
};

/** All that is shown of the metrics that somebody follows. */
export type PersonMetrics = {
  histories: MetricHistory[];
  spans: MetricSpans[];
  targets: TargetStanding[];
};
