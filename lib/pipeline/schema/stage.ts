import { z } from "zod";
import { id, optionalText, text, version } from "@/lib/kernel/fields";

export const LONGEST_STAGE_NAME = 40;

/** More stages than a list of moves can offer, those that have ended included. */
export const MOST_STAGES = 60;

export const STAGE_KINDS = ["OPEN", "WON", "LOST"] as const;

const kind = z.enum(STAGE_KINDS, "errors.choice");

export const addStageInput = z.object({ name: text(LONGEST_STAGE_NAME), kind });

export const editStageInput = z.object({
  id,
  version,
  /** A built-in stage without a name of its own is called by its translated one. */
  name: optionalText(LONGEST_STAGE_NAME),
  /** Absent where it is for good. */
  kind: kind.optional(),
});

export const moveStageInput = z.object({ id, direction: z.enum(["up", "down"], "errors.choice") });

export const stageInput = z.object({ id, version });

export type AddStageInput = z.output<typeof addStageInput>;
export type EditStageInput = z.output<typeof editStageInput>;
export type MoveStageInput = z.output<typeof moveStageInput>;
export type StageInput = z.output<typeof stageInput>;
