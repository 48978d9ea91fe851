import { z } from "zod";
import { id } from "@/lib/kernel/fields";
import type { Definition } from "@/lib/metrics/domain/definition";
import type { MetricWords } from "@/lib/metrics/domain/metric-words";

const count = z.object({ kind: z.literal("count"), typeIds: z.array(id).min(1).max(20) });

const sum = z.object({
  kind: z.literal("sum"),
  of: z.literal("wonAmount"),
  productIds: z.array(id).min(1).max(200).optional(),
  families: z.array(z.string().min(1).max(80)).min(1).max(50).optional(),
});

const countable = z.discriminatedUnion("kind", [count, sum]);

/** The closed set of forms that a metric can have, as they lie in the database and as a form sends them. */
export const definitionSchema = z.discriminatedUnion("kind", [
  count,
  sum,
  z.object({ kind: z.literal("ratio"), over: countable, under: countable }),
  z.object({ kind: z.literal("conversion"), fromStageId: id, toStageId: id }),
  z.object({ kind: z.literal("averageDeal") }),
  z.object({ kind: z.literal("cycleTime") }),
]) satisfies z.ZodType<Definition>;

const entry = z.object({ name: z.string().optional(), description: z.string().optional() });

/** What a metric is called, as it lies in the database. */
export const wordsSchema = z.object({
  en: entry.optional(),
  de: entry.optional(),
}) satisfies z.ZodType<MetricWords>;
