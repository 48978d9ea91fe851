import type { Day } from "@/lib/kernel/period";
import type { Stretch } from "./series-week";
import type { Chances } from "./window-test";

/** What a week's two looks may spend on a watch: a fifth in the middle, on the evening of the middle day, the rest at its end. */
export const EARLY_LEVEL = 0.01;
export const END_LEVEL = 0.04;

/** From here on it is an alert at once; the early look spends as small a part of it. */
export const EARLY_ALERT_LEVEL = 0.002;
export const ALERT_LEVEL = 0.01;

/** So long a usual stays frozen while an alert is open; then the product asks whether this is the new usual. */
export const MOST_FROZEN_WEEKS = 13;

export type Mark = "low" | "normal" | "high";

export type SlumpState = "normal" | "watch" | "alert" | "praise";

export type OpenSlump = {
  /** The week in which it opened. */
  since: Day;
  /** What is compared against while it is open. */
  baseline: Stretch;
  /** Worked weeks that have ended since it opened, its own one included. */
  weeks: number;
  /** Looks in a row, at the ends of worked weeks, that were as usual. */
  normalLooks: number;
};

/** Where a person's metric stands, and as much of its past as the next look needs. */
export type Course = {
  state: SlumpState;
  /** The marks of the last worked weeks, latest last; four are enough for the longest window. */
  marks: readonly Mark[];
  open: OpenSlump | null;
};

export const BEGINNING: Course = { state: "normal", marks: [], open: null };

export type Look = {
  kind: "early" | "end";
  week: Day;
  /** How likely so low or so high a window would be; what the look decides by. */
  decisive: Chances;
  /** How many worked weeks the tested window holds. */
  window: number;
  baseline: Stretch;
};

export type Step = { course: Course; happened: "opened" | "closed" | null };

const KEPT_MARKS = 4;

/** What a look makes of a course. An early look may open a slump; only the end of a week marks it, and only it closes. */
export function stepOf(course: Course, look: Look): Step {
  return look.kind === "early" ? earlyStep(course, look) : endStep(course, look);
}

function earlyStep(course: Course, look: Look): Step {
  if (course.open) return { course, happened: null };
  const { low, high } = look.decisive;
  if (low <= EARLY_ALERT_LEVEL) return opened(course, look, { weeks: 0 });
  const state = low <= EARLY_LEVEL ? "watch" : high <= EARLY_ALERT_LEVEL ? "praise" : "normal";
  return { course: { ...course, state }, happened: null };
}

function endStep(course: Course, look: Look): Step {
  const mark = markOf(look.decisive);
  const isRepeated = mark !== "normal" && course.marks.at(-look.window) === mark;
  const marks = [...course.marks, mark].slice(-KEPT_MARKS);
  if (course.open) return openStep({ ...course, marks, open: course.open }, mark, look);
  const least = Math.min(look.decisive.low, look.decisive.high);
  const isSure = mark !== "normal" && (least <= ALERT_LEVEL || isRepeated);
  if (mark === "low" && isSure) return opened({ ...course, marks }, look, { weeks: 1 });
  const state = mark === "low" ? "watch" : mark === "high" && isSure ? "praise" : "normal";
  return { course: { state, marks, open: null }, happened: null };
}

/** Closing needs two windows as usual that do not overlap: as many looks in a row as a window has weeks, and one more. */
function openStep(course: Course & { open: OpenSlump }, mark: Mark, look: Look): Step {
  const normalLooks = mark === "low" ? 0 : course.open.normalLooks + 1;
  if (normalLooks > look.window) return { course: { ...course, state: "normal", open: null }, happened: "closed" };
  const open = { ...course.open, normalLooks, weeks: course.open.weeks + 1 };
  return { course: { ...course, state: "alert", open }, happened: null };
}

function opened(course: Course, look: Look, { weeks }: { weeks: number }): Step {
  const open = { since: look.week, baseline: look.baseline, weeks, normalLooks: 0 };
  return { course: { ...course, state: "alert", open }, happened: "opened" };
}

function markOf({ low, high }: Chances): Mark {
  if (low <= END_LEVEL) return "low";
  return high <= END_LEVEL ? "high" : "normal";
}

/** Whether a look still finds it low. A slump on its way back stays open until two windows are as usual, and asks for nobody. */
export function isStillLow({ low }: Chances): boolean {
  return low <= END_LEVEL;
}
