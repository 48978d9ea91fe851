/** What can be added up: activities of some types, or the amounts of won deals, of all products or some. */
export type Countable =
  | { kind: "count"; typeIds: readonly string[] }
  | {
      kind: "sum";
      of: "wonAmount";
      productIds?: readonly string[] | undefined;
      families?: readonly string[] | undefined;
    };

/** How a metric is worked out: data of a closed set of forms, so that nobody has to trust a formula. */
export type Definition =
  | Countable
  | { kind: "ratio"; over: Countable; under: Countable }
  | { kind: "conversion"; fromStageId: string; toStageId: string }
  | { kind: "averageDeal" }
  | { kind: "cycleTime" };

/** Whether more of it is better. */
export type Direction = "MORE" | "LESS";

export type Unit = "count" | "money" | "share" | "days";

export function unitOf(definition: Definition): Unit {
  switch (definition.kind) {
    case "count":
      return "count";
    case "sum":
    case "averageDeal":
      return "money";
    case "ratio":
      return definition.over.kind === "sum" && definition.under.kind === "count" ? "money" : "share";
    case "conversion":
      return "share";
    case "cycleTime":
      return "days";
  }
}

/** Only counts of which more is better can slump: rates have the intervals of the funnel, money and times show ranges. */
export function canSlump(definition: Definition, direction: Direction): boolean {
  return definition.kind === "count" && direction === "MORE";
}

export type FollowedMetric = { metricId: string; number: number; definition: Definition; direction: Direction };

export function slumping(metrics: Iterable<FollowedMetric>): FollowedMetric[] {
  return [...metrics].filter(({ definition, direction }) => canSlump(definition, direction));
}
