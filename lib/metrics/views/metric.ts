import type { Day } from "@/lib/kernel/period";
import type { Definition, Direction, Unit } from "@/lib/metrics/domain/definition";
import type { TargetPeriod } from "@/lib/metrics/domain/target";
import type { MetricName } from "@/lib/metrics/views";

export type MetricView = MetricName & {
  definition: Definition;
  direction: Direction;
  unit: Unit;
  /** The newest version, by its number. */
  number: number;
  endedOn: Day | null;
  /** In how many plans it stands that run today or begin later. */
  plans: number;
  /** Of the record, for whoever changes it. */
  version: number;
};

export type MetricVersionView = {
  number: number;
  definition: Definition;
  direction: Direction;
  createdAt: Date;
  createdBy: string | null;
};

/** What definitions are made of, and what a form offers of it. */
export type CountedParts = {
  types: { id: string; key: string | null; name: string | null; isEnded: boolean }[];
  products: { id: string; name: string }[];
  families: string[];
};

export type PlanLine = { metricId: string; target: number | null; period: TargetPeriod | null };

export type TrackingPlanView = {
  id: string;
  from: Day;
  until: Day | null;
  createdBy: string | null;
  lines: PlanLine[];
};

/** The plan that a team follows on a day: its own, that of a team above, or everybody's. */
export type FollowedPlan = {
  planId: string;
  /** Null for everybody's. */
  teamId: string | null;
  teamName: string | null;
  from: Day;
  metrics: number;
};

/** What a person is to reach of a metric that they follow. */
export type MetricTarget = {
  metric: MetricName;
  number: number;
  definition: Definition;
  direction: Direction;
  unit: Unit;
  /** As it was set; null where the plan has none. */
  set: { amount: number; period: TargetPeriod | null } | null;
  /** For the whole week, and by the end of the days asked for; in the smallest unit of the metric. */
  week: number | null;
  byNow: number | null;
};
