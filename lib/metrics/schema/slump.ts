import { z } from "zod";
import { day, flag, id, optionalText, text, version } from "@/lib/kernel/fields";

export const seeSlumpInput = z.object({ id });

export const shareSlumpInput = z.object({ id, version });

export const explainSlumpInput = z.object({
  id,
  version,
  kind: z.enum(["LEAVE", "TERRITORY", "EVENT", "OTHER"], "errors.choice"),
  text: text(1000),
  from: day,
  lastDay: day,
});

export const decideExplanationInput = z.object({ id, accepts: flag, reason: optionalText(1000) });

export const acceptUsualInput = z.object({ id, version });

export type SeeSlumpInput = z.output<typeof seeSlumpInput>;
export type ShareSlumpInput = z.output<typeof shareSlumpInput>;
export type ExplainSlumpInput = z.output<typeof explainSlumpInput>;
export type DecideExplanationInput = z.output<typeof decideExplanationInput>;
export type AcceptUsualInput = z.output<typeof acceptUsualInput>;
