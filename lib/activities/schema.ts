import { z } from "zod";
import { ACTIVITY_ICON_NAMES } from "@/lib/activities/domain/activity-icons";
import { day, id, instant, optionalText, timeOfDay, version, whole } from "@/lib/kernel/fields";

export const MOST_AT_ONCE = 999;

const details = {
  typeId: id,
  /** As it is typed; `accountId` tells accounts of one name apart and counts only together with that name. */
  accountName: optionalText(160),
  accountId: id.optional(),
  opportunityId: id.optional(),
  note: optionalText(2000),
  outcome: optionalText(200),
  day: day.optional(),
  time: timeOfDay.optional(),
};

export const logActivityInput = z.object({
  ...details,
  count: whole(1, MOST_AT_ONCE).default(1),
  /** When a phone without connection took the tap. */
  occurredAt: instant.optional(),
});

export const editActivityInput = z.object({ ...details, id, version, count: whole(1, MOST_AT_ONCE) });

export const voidActivityInput = z.object({ id });

/** The key that the entry was, or would have been, logged under. */
export const undoLogInput = z.object({ logKey: z.string().regex(/^[\w-]{8,64}$/, "errors.format") });

export const saveActivityTypeInput = z.object({
  id: id.optional(),
  version: version.optional(),
  /** A built-in type without a name of its own is called by its translated one. */
  name: optionalText(40),
  icon: z.enum(ACTIVITY_ICON_NAMES, "errors.choice"),
  step: whole(1, 20).optional(),
});

export const moveActivityTypeInput = z.object({ id, direction: z.enum(["up", "down"]) });

export const endActivityTypeInput = z.object({ id, version });

export type LogActivityInput = z.output<typeof logActivityInput>;
export type EditActivityInput = z.output<typeof editActivityInput>;
export type VoidActivityInput = z.output<typeof voidActivityInput>;
export type UndoLogInput = z.output<typeof undoLogInput>;
export type SaveActivityTypeInput = z.output<typeof saveActivityTypeInput>;
export type MoveActivityTypeInput = z.output<typeof moveActivityTypeInput>;
export type EndActivityTypeInput = z.output<typeof endActivityTypeInput>;
