import { z } from "zod";
import { flag, id, instant, timeOfDay } from "@/lib/kernel/fields";
import { KIND_NAMES, type NoticeKind } from "./domain/kinds";

export const readNoticeInput = z.object({ id });

export type ReadNoticeInput = z.infer<typeof readNoticeInput>;

/** Up to the newest one that was on the page: what came since was not seen. */
export const readAllInput = z.object({ until: instant });

export type ReadAllInput = z.infer<typeof readAllInput>;

/** The kinds that are checked in one column of the form; a stranger's word is no kind. */
const kinds = z
  .union([z.enum(KIND_NAMES).transform((kind) => [kind]), z.array(z.enum(KIND_NAMES)).max(KIND_NAMES.length)])
  .optional()
  .transform((checked): NoticeKind[] => checked ?? []);

export const saveChoicesInput = z.object({
  quietFrom: timeOfDay,
  quietUntil: timeOfDay,
  quietOnFreeDays: flag,
  hasDigest: flag,
  digestAt: timeOfDay,
  shown: kinds,
  inDigest: kinds,
});

export type SaveChoicesInput = z.infer<typeof saveChoicesInput>;
