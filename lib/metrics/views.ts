import type { Day } from "@/lib/kernel/period";
import type { Definition } from "./domain/definition";
import type { Evidence } from "./domain/evidence";
import type { HistoryWeek } from "./domain/history";
import type { MetricWords } from "./domain/metric-words";
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

export type SlumpCounts = {
  /** Open ones, and of how many people. */
  open: number;
  people: number;
  /** How long those lasted that recovered in the last quarter: the one in the middle, in days; null where none did. */
  days: number | null;
  closed: number;
};

/** The weeks of a metric, oldest first; the last one is running. */
export type MetricHistory = { metric: MetricName; weeks: HistoryWeek[] };
