import { z } from "zod";
import { EXTENSION_WEEKS, PROGRAM_WEEKS } from "@/lib/coaching/domain/program-week";
import { day, id, optionalText, text, version, whole } from "@/lib/kernel/fields";

const metric = id.optional();
const target = z.string().trim().max(20).optional();

/** Three goals at most, each a metric and what is to be brought of it; an empty line is none. */
export const startProgramInput = z.object({
  personId: id,
  topic: text(120),
  startsOn: day,
  weeks: whole(PROGRAM_WEEKS.least, PROGRAM_WEEKS.most),
  everyWeeks: whole(1, 8),
  ...{ metric1: metric, target1: target, metric2: metric, target2: target, metric3: metric, target3: target },
  reason: optionalText(1000),
});

export const extendProgramInput = z.object({
  id,
  version,
  weeks: whole(EXTENSION_WEEKS.least, EXTENSION_WEEKS.most),
  reason: text(1000),
});

export const endProgramInput = z.object({
  id,
  version,
  outcome: z.enum(["RECOVERED", "OTHER_ROLE", "LEAVING", "STOPPED"], "errors.choice"),
  text: text(2000),
  decisionRef: optionalText(200),
});

export const takeProgramInput = z.object({ id, version });

export const sayWeekInput = z.object({
  programId: id,
  week: whole(1, 24),
  words: text(4000),
  state: z.enum(["ON_TRACK", "MOVING", "NOT_YET"], "errors.choice"),
});

export const addSupportInput = z.object({
  programId: id,
  kind: z.enum(["TRAINING", "MATERIAL", "LEADS", "RELIEF", "OTHER"], "errors.choice"),
  givenOn: day,
  text: text(500),
});

export const removeSupportInput = z.object({ id });

export const keepProgramNoteInput = z.object({ programId: id, text: optionalText(4000) });

/** A metric of a program as it lies in the database with it, as it was then. */
export const frozenSchema = z.array(
  z.object({
    metricId: z.string(),
    side: z.enum(["EFFORT", "RESULT"]),
    unit: z.enum(["count", "money"]),
    lately: z.number().nullable(),
    usual: z.number().nullable(),
    peers: z.number().nullable(),
    againstUsual: z.enum(["BELOW", "LEVEL", "ABOVE"]).nullable(),
    againstPeers: z.enum(["BELOW", "LEVEL", "ABOVE"]).nullable(),
  }),
);

export const measuredSchema = z.array(
  z.object({
    metricId: z.string(),
    side: z.enum(["EFFORT", "RESULT"]),
    unit: z.enum(["count", "money"]),
    before: z.number().nullable(),
    during: z.number().nullable(),
    last: z.number().nullable(),
  }),
);

export type StartProgramInput = z.output<typeof startProgramInput>;
export type ExtendProgramInput = z.output<typeof extendProgramInput>;
export type EndProgramInput = z.output<typeof endProgramInput>;
export type TakeProgramInput = z.output<typeof takeProgramInput>;
export type SayWeekInput = z.output<typeof sayWeekInput>;
export type AddSupportInput = z.output<typeof addSupportInput>;
export type RemoveSupportInput = z.output<typeof removeSupportInput>;
export type KeepProgramNoteInput = z.output<typeof keepProgramNoteInput>;
