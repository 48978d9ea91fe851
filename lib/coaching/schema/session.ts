import { z } from "zod";

import { CADENCE_RANGE } from "@/lib/coaching/domain/cadence";
import { FUNNEL_STEPS, SITUATIONS } from "@/lib/coaching/domain/questions";
import { day, flag, id, optionalText, text, timeOfDay, version, whole } from "@/lib/kernel/fields";
import { SKILL_KEYS } from "@/lib/skills/domain/skills";

const optionalId = id.optional();

const about = {
  topic: text(120),
  situation: z.enum(SITUATIONS, "errors.choice"),
  step: z.enum(FUNNEL_STEPS, "errors.choice").optional(),
  skill: z.enum(SKILL_KEYS, "errors.choice").optional(),
};

const when = { day, time: timeOfDay, minutes: whole(15, 480), place: optionalText(120) };

export const scheduleSessionInput = z.object({
  personId: id,
  slumpId: optionalId,
  /** What is to move; a slump brings its own. */
  metricId: optionalId,
  /** Where a talk about no slump came from, as the link that led here says. */
  origin: z.enum(["FUNNEL", "RIDE_ALONG", "GAP", "PROGRAM", "HAND"], "errors.choice").default("HAND"),
  /** The day in the field that is talked over, and the program that it belongs to. */
  rideAlongId: optionalId,
  programId: optionalId,
  ...about,
  ...when,
});

export const askForSessionInput = z.object({ topic: text(120), request: optionalText(2000), slumpId: optionalId });

/** Without a reason only the first time: who moves a date says why. */
export const planSessionInput = z.object({ id, version, ...when, reason: optionalText(300) });

export const skipSessionInput = z.object({ id, version, reason: text(300) });

export const holdSessionInput = z.object({
  id,
  version,
  askedPercent: whole(0, 100),
  praise: optionalText(2000),
  workedOn: optionalText(2000),
});

/** What is still a draft may have holes in it; what is sent has a cause and a way out, which the command asks for. */
export const saveViewInput = z.object({
  sessionId: id,
  cause: optionalText(4000),
  solution: optionalText(4000),
  attribution: z.enum(["OWN", "MIXED", "OUTSIDE"], "errors.choice").optional(),
  questionIds: z.array(id).max(20).default([]),
  answers: z.array(optionalText(4000)).max(20).default([]),
  sends: flag,
});

/** What is said to customers lies elsewhere; a name without an address is one, too. Both empty take it away. */
export const setScriptInput = z.object({
  id,
  version,
  scriptName: optionalText(120),
  scriptUrl: optionalText(500).refine(isWebAddress, "coaching.errors.scriptUrl"),
});

function isWebAddress(address: string | undefined): boolean {
  return address === undefined || (/^https?:\/\//i.test(address) && URL.canParse(address));
}

export const putQuestionInput = z.object({
  sessionId: id,
  kind: z.enum(["BEFORE", "ASKED", "TOLD"], "errors.choice"),
  key: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9_-]*$/, "errors.choice")
    .optional(),
  words: optionalText(500),
  answer: optionalText(4000),
});

export const removeQuestionInput = z.object({ id });

export const addCommitmentInput = z.object({
  sessionId: id,
  owner: z.enum(["PERSON", "COACH"], "errors.choice").default("PERSON"),
  text: text(300),
  dueOn: day,
  metricId: optionalId,
  target: whole(1, 100_000).optional(),
});

export const settleCommitmentInput = z.object({
  id,
  version,
  state: z.enum(["OPEN", "KEPT", "DROPPED"], "errors.choice"),
});

export const keepNoteInput = z.object({ sessionId: id, text: optionalText(4000) });

export const rateSessionInput = z.object({
  sessionId: id,
  useful: whole(1, 5),
  asked: whole(1, 5),
  line: optionalText(300),
});

export const setCadenceInput = z.object({
  personId: id,
  weeks: whole(CADENCE_RANGE.least, CADENCE_RANGE.most).optional(),
});

export type SetCadenceInput = z.output<typeof setCadenceInput>;
export type ScheduleSessionInput = z.output<typeof scheduleSessionInput>;
export type AskForSessionInput = z.output<typeof askForSessionInput>;
export type PlanSessionInput = z.output<typeof planSessionInput>;
export type SkipSessionInput = z.output<typeof skipSessionInput>;
export type HoldSessionInput = z.output<typeof holdSessionInput>;
export type SaveViewInput = z.output<typeof saveViewInput>;
export type SetScriptInput = z.output<typeof setScriptInput>;
export type PutQuestionInput = z.output<typeof putQuestionInput>;
export type RemoveQuestionInput = z.output<typeof removeQuestionInput>;
export type AddCommitmentInput = z.output<typeof addCommitmentInput>;
export type SettleCommitmentInput = z.output<typeof settleCommitmentInput>;
export type KeepNoteInput = z.output<typeof keepNoteInput>;
export type RateSessionInput = z.output<typeof rateSessionInput>;
