import { z } from "zod";
import { day, id, optionalText, text, timeOfDay, typedAmount, version, whole } from "@/lib/kernel/fields";

export const MOST_FOLLOWED = 20;

const list = <T extends z.ZodType>(entry: T, most: number) => z.array(entry).max(most).default([]);
const ids = (most: number) => list(id, most);
const families = list(text(80), 50);

const fields = {
  nameEn: optionalText(60),
  nameDe: optionalText(60),
  descriptionEn: optionalText(300),
  descriptionDe: optionalText(300),
  direction: z.enum(["MORE", "LESS"], "errors.choice").default("MORE"),
  over: z.enum(["COUNT", "SUM"], "errors.choice").default("COUNT"),
  under: z.enum(["NONE", "COUNT", "SUM"], "errors.choice").default("NONE"),
  overTypes: ids(20),
  overProducts: ids(200),
  overFamilies: families,
  underTypes: ids(20),
  underProducts: ids(200),
  underFamilies: families,
};

export const addMetricInput = z.object(fields);

export const editMetricInput = z.object({ id, version, ...fields });

export const endMetricInput = z.object({ id, version });

/** A team's, or everybody's where there is none; `seen` is the newest plan that its author looked at. */
const planOf = { role: z.enum(["REP", "MANAGER"], "errors.choice"), seen: id.optional() };

/** Three columns of a form, cell beside cell, in the order in which the metrics are followed. */
export const saveTrackingPlanInput = z.object({
  ...planOf,
  teamId: id.optional(),
  from: day.optional(),
  /** An empty one is a row in which nothing was chosen. */
  metricIds: list(z.union([id, z.literal("")]), MOST_FOLLOWED + 1),
  targets: list(z.union([typedAmount, z.literal("")]), MOST_FOLLOWED),
  periods: list(z.enum(["WEEK", "MONTH", ""], "errors.choice"), MOST_FOLLOWED),
});

export const endTrackingPlanInput = z.object({ ...planOf, teamId: id });

export const editSlumpRulesInput = z.object({
  version,
  releaseMornings: whole(1, 5),
  releaseTime: timeOfDay,
  rampWeeks: whole(0, 52),
});

export type AddMetricInput = z.output<typeof addMetricInput>;
export type EditMetricInput = z.output<typeof editMetricInput>;
export type EndMetricInput = z.output<typeof endMetricInput>;
export type SaveTrackingPlanInput = z.output<typeof saveTrackingPlanInput>;
export type EndTrackingPlanInput = z.output<typeof endTrackingPlanInput>;
export type EditSlumpRulesInput = z.output<typeof editSlumpRulesInput>;
