import type { Day } from "@/lib/kernel/period";
import type { MessageRef } from "@/lib/kernel/result";
import type { Rubric } from "@/lib/skills/domain/rubric";
import type { Score } from "@/lib/skills/domain/scorecard";
import type { Coverage } from "./domain/coverage";
import type { Assignment, Unmet } from "./domain/plan";
import type { RideAlongPolicy } from "./domain/policy";
import { refusalSchema } from "./schema";

export type Someone = { id: string; name: string };

export type RideState = "PLANNED" | "HELD" | "CANCELLED";
export type RideMode = "OBSERVE" | "JOINT" | "DEMONSTRATE";

export type RideRow = {
  id: string;
  person: Someone;
  manager: Someone;
  state: RideState;
  startsAt: Date;
  day: Day;
  mode: RideMode;
  place: string | null;
  reason: string | null;
};

export type VisitView = {
  id: string;
  account: { id: string; name: string } | null;
  opportunity: { id: string; name: string } | null;
  note: string | null;
};

export type Template = { id: string; name: string };

export type RideView = RideRow & {
  side: "PERSON" | "MANAGER" | "LINE";
  endsAt: Date;
  appointmentId: string;
  objective: string | null;
  visits: readonly VisitView[];
  /** By whose criteria the day is scored; null for the product's own. */
  template: Template | null;
  /** From then on the criteria stay. */
  isCardBegun: boolean;
  version: number;
};

/** Somebody's line in the coverage: where they stand, and their year day by day. */
export type CoverageRow = {
  person: Someone;
  manager: Someone | null;
  policy: RideAlongPolicy;
  coverage: Coverage;
  held: readonly Day[];
  planned: readonly { id: string; day: Day }[];
  /** Days by which something is asked for that nothing meets yet. */
  due: readonly Day[];
  away: readonly { from: Day; until: Day }[];
};

export type PlanView = {
  assignments: readonly (Assignment & { person: Someone; manager: Someone })[];
  unmet: readonly (Unmet & { person: Someone })[];
  lowerBound: number;
};

/** A plan that is booked day by day, as far as it is; null for a name out of sight. */
export type PlanRunView = {
  total: number;
  done: number;
  booked: number;
  finishedAt: Date | null;
  refused: readonly { name: string | null; day: Day; reason: MessageRef }[];
};

export function readRefusal(json: unknown): MessageRef {
  const { key, values } = refusalSchema.parse(json);
  return { key, ...(values ? { values } : {}) };
}

export type TeamPolicy = {
  team: { id: string; name: string };
  policy: RideAlongPolicy;
  /** Null where the team has none of its own. */
  version: number | null;
};

/** What one of the two saw on a ride-along, by the rubric of its day. */
export type CardView = {
  side: "PERSON" | "MANAGER";
  rubric: Rubric;
  scores: readonly Score[];
  praise: string | null;
  workOn: string | null;
  savedAt: Date;
  sentAt: Date | null;
};

export type RideCards = {
  rubric: Rubric;
  /** Goes along with what is typed, so that it is kept by the criteria that were shown. */
  rubricMark: string;
  /** The reader's own, sent or not. */
  own: CardView | null;
  isOpen: boolean;
  /** What was sent and may be read. */
  person: CardView | null;
  manager: CardView | null;
  sentBy: readonly CardView["side"][];
};

/** The people whom a manager leads most closely, and how many of them have nothing overdue. */
export type LedCoverage = { manager: Someone; people: readonly Someone[]; inTime: number };
