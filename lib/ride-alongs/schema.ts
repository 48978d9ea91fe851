import { z } from "zod";
import { day, flag, id, optionalText, text, timeOfDay, version, whole } from "@/lib/kernel/fields";
import { POLICY_RANGES } from "./domain/policy";
import { typedScores } from "./domain/typed-scores";

/** As many as a year of a large line asks for. */
const MOST_AT_ONCE = 600;

const mode = z.enum(["OBSERVE", "JOINT", "DEMONSTRATE"], "errors.choice").default("OBSERVE");
const within = ({ least, most }: { least: number; most: number }) => whole(least, most);
const when = { day, time: timeOfDay.default("09:00"), minutes: whole(60, 600).default(420), place: optionalText(120) };

export const setPolicyInput = z.object({
  teamId: id,
  version: version.optional(),
  perYear: within(POLICY_RANGES.perYear),
  programEveryWeeks: within(POLICY_RANGES.programEveryWeeks).optional(),
  restDays: within(POLICY_RANGES.restDays),
});

/** By whose criteria a day is scored; none are the product's own. */
const templateId = z.union([id, z.literal("").transform(() => undefined)]).optional();

export const bookRideAlongInput = z.object({ personId: id, ...when, mode, templateId });

/** Rows of the form beside each other: whom, on which day, and whether it is taken. */
export const bookPlanInput = z.object({
  personIds: z.array(id).max(MOST_AT_ONCE),
  days: z.array(day).max(MOST_AT_ONCE),
  takes: z.array(z.union([flag, z.literal("").transform(() => false)])).max(MOST_AT_ONCE),
});

export const moveRideAlongInput = z.object({ id, version, ...when, reason: text(300) });

export const cancelRideAlongInput = z.object({ id, version, reason: text(300) });

export const holdRideAlongInput = z.object({ id, version });

export const setObjectiveInput = z.object({ id, version, objective: optionalText(1000) });

export const setModeInput = z.object({ id, version, mode });

export const setTemplateInput = z.object({ id, version, templateId });

export const addVisitInput = z.object({
  rideAlongId: id,
  /** By its name, and its id where several have that name. */
  accountName: optionalText(160),
  accountId: id.optional(),
  opportunityId: id.optional(),
  note: optionalText(200),
});

export const removeVisitInput = z.object({ id });

/** Why a day of a plan was not booked, as it lies in the database: a message with its values. */
export const refusalSchema = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const score = z.object({
  criterion: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, "errors.choice"),
  level: z.union([whole(1, 5), z.null()]),
  evidence: z.union([optionalText(500), z.null()]),
});

/** Each criterion has a field of its own for its level and one for its evidence, as native radios want it. */
export const saveScorecardInput = z.preprocess(
  (typed) => (typeof typed === "object" && typed !== null ? { ...typed, scores: typedScores({ ...typed }) } : typed),
  z.object({
    ...{ rideAlongId: id, praise: optionalText(1000), workOn: optionalText(1000), sends: flag },
    scores: z.array(score).max(30),
    /** The criteria with which the form was drawn. */
    rubricMark: optionalText(60),
  }),
);

export type SaveScorecardInput = z.output<typeof saveScorecardInput>;
export type SetPolicyInput = z.output<typeof setPolicyInput>;
export type BookRideAlongInput = z.output<typeof bookRideAlongInput>;
export type BookPlanInput = z.output<typeof bookPlanInput>;
export type MoveRideAlongInput = z.output<typeof moveRideAlongInput>;
export type CancelRideAlongInput = z.output<typeof cancelRideAlongInput>;
export type HoldRideAlongInput = z.output<typeof holdRideAlongInput>;
export type SetObjectiveInput = z.output<typeof setObjectiveInput>;
export type SetModeInput = z.output<typeof setModeInput>;
export type SetTemplateInput = z.output<typeof setTemplateInput>;
export type AddVisitInput = z.output<typeof addVisitInput>;
export type RemoveVisitInput = z.output<typeof removeVisitInput>;
