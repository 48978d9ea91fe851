import type { Day } from "@/lib/kernel/period";

/** More than three are none: each talk ends on what is really going to be done. */
export const MOST_COMMITMENTS = 3;
export const MOST_DAYS_AHEAD = 366;
/** How many days before its end somebody is reminded of one that is still open. */
export const REMINDED_DAYS_BEFORE = 1;

export type CommitmentState = "OPEN" | "KEPT" | "DROPPED";

export type CommitmentCourse = { state: CommitmentState; dueOn: Day; target: number | null };

/** Open past the day on which it was to be done. */
export function isOverdue({ state, dueOn }: CommitmentCourse, today: Day): boolean {
  return state === "OPEN" && dueOn < today;
}

/** Whether its metric ticks it off. What was counted is what was counted from its first day to its last one. */
export function isReached({ state, target }: CommitmentCourse, counted: number): boolean {
  return state === "OPEN" && target !== null && counted >= target;
}
