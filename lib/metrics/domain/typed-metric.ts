import { ok, type Result, wrongField } from "@/lib/kernel/result";
import type { Countable, Definition, Direction } from "./definition";
import { type MetricWords, wordsFrom } from "./metric-words";

type Side = "over" | "under";

/** What a form says of a metric that somebody makes or changes here. */
export type TypedMetric = {
  nameEn?: string | undefined;
  nameDe?: string | undefined;
  descriptionEn?: string | undefined;
  descriptionDe?: string | undefined;
  direction: Direction;
  /** What is counted, and what it is set against, if anything. */
  over: "COUNT" | "SUM";
  under: "NONE" | "COUNT" | "SUM";
  overTypes: readonly string[];
  overProducts: readonly string[];
  overFamilies: readonly string[];
  underTypes: readonly string[];
  underProducts: readonly string[];
  underFamilies: readonly string[];
};

/** The definition that somebody chose. What they left in a part of the form that their choice hides counts for nothing. */
export function definitionFrom(typed: TypedMetric): Result<Definition> {
  const over = countableFrom(typed, "over", typed.over);
  if (!over.ok || typed.under === "NONE") return over;
  const under = countableFrom(typed, "under", typed.under);
  if (!under.ok) return under;
  if (JSON.stringify(over.value) === JSON.stringify(under.value))
    return wrongField("under", "metrics.errors.againstItself");
  return ok({ kind: "ratio", over: over.value, under: under.value });
}

function countableFrom(typed: TypedMetric, side: Side, kind: "COUNT" | "SUM"): Result<Countable> {
  if (kind === "COUNT") {
    const typeIds = sorted(typed[`${side}Types`]);
    return typeIds.length > 0 ? ok({ kind: "count", typeIds }) : wrongField(`${side}Types`, "metrics.errors.noType");
  }
  const [productIds, families] = [sorted(typed[`${side}Products`]), sorted(typed[`${side}Families`])];
  return ok({
    kind: "sum",
    of: "wonAmount",
    ...(productIds.length > 0 ? { productIds } : {}),
    ...(families.length > 0 ? { families } : {}),
  });
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

/** The words of a metric; a built-in one has its name in both languages already. */
export function typedWords(typed: Omit<TypedMetric, "over">, isBuiltIn: boolean): Result<MetricWords> {
  const words = wordsFrom(typed);
  if (!isBuiltIn && !words.en?.name && !words.de?.name) return wrongField("nameEn", "metrics.errors.nameNeeded");
  return ok(words);
}
