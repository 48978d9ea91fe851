import type { SessionState } from "./side";

/** The ways of a talk for whoever it is about, in their order. */
export const STEPS = ["VIEW", "TALK", "COMMITMENTS", "RATING"] as const;
export type Step = (typeof STEPS)[number];

type Way = { state: SessionState; hasSentView: boolean; commitments: number; isRated: boolean };

/**
 * Where somebody is on the way of their talk: their view comes first, then the talk, what will be done, and how it was. Null
 * while there is no way, of a talk that is only asked for or was skipped; and once it is behind them.
 */
export function stepOf({ state, hasSentView, commitments, isRated }: Way): Step | null {
  if (state === "PLANNED") return hasSentView ? "TALK" : "VIEW";
  if (state !== "HELD" || isRated) return null;
  return commitments === 0 ? "COMMITMENTS" : "RATING";
}
