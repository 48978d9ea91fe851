import { sampleQuantile } from "@/lib/kernel/statistics/survival";
import type { Countable, Definition } from "./definition";

/** What a won deal brought of one product; what no product accounts for has neither. Smallest unit of the house's currency. */
export type SoldPart = { productId: string | null; family: string | null; amountMinor: number };

/** A won deal: its worth, and the days from its opening to its closing; null where nobody knows. */
export type WonDeal = { amountMinor: number | null; days: number | null; parts: readonly SoldPart[] };

/** Deals that had come to a stage and were decided: how many of them came as far as another one. */
export type Decided = { fromStageId: string; toStageId: string; decided: number; reached: number };

/** What somebody did in some days, as far as metrics are made of it. */
export type Material = {
  /** By activity type. */
  counts: ReadonlyMap<string, number>;
  won: readonly WonDeal[];
  decided: readonly Decided[];
};

/**
 * A metric of some days: a count, money in its smallest unit, a share of one, or days (the time that half of the deals took at most).
 * Null where there is nothing to divide by and no deal to speak of.
 */
export function metricValue(definition: Definition, material: Material): number | null {
  switch (definition.kind) {
    case "count":
    case "sum":
      return counted(definition, material);
    case "ratio": {
      const under = counted(definition.under, material);
      return under > 0 ? counted(definition.over, material) / under : null;
    }
    case "averageDeal": {
      const valued = material.won.flatMap(({ amountMinor }) => amountMinor ?? []);
      return valued.length > 0 ? total(valued) / valued.length : null;
    }
    case "cycleTime":
      return sampleQuantile(
        0.5,
        material.won.flatMap(({ days }) => days ?? []),
      );
    case "conversion": {
      const { fromStageId, toStageId } = definition;
      const own = material.decided.find((one) => one.fromStageId === fromStageId && one.toStageId === toStageId);
      return own && own.decided > 0 ? own.reached / own.decided : null;
    }
  }
}

function counted(countable: Countable, { counts, won }: Material): number {
  if (countable.kind === "count") return total(countable.typeIds.map((id) => counts.get(id) ?? 0));
  const { productIds = [], families = [] } = countable;
  if (productIds.length + families.length === 0) return total(won.map(({ amountMinor }) => amountMinor ?? 0));
  const isMeant = ({ productId, family }: SoldPart) =>
    (productId !== null && productIds.includes(productId)) || (family !== null && families.includes(family));
  return total(won.flatMap(({ parts }) => parts.filter(isMeant).map(({ amountMinor }) => amountMinor)));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
