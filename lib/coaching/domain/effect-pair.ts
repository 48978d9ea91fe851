import { type Change, changeOver, changeWithout } from "./effect-change";
import { type Candidate, controlsFor, type Pool } from "./effect-controls";
import { type Extremity, extremityAt } from "./effect-extremity";
import { NO_RECOVERY, type Recovery, recoveryBetween } from "./effect-recovery";
import type { TidalTrack } from "./effect-tide";
import { AFTER_WEEKS, type CoachingEvent, placeFrom, weekNumber } from "./effect-track";
import { windowsAround } from "./effect-window";

/** So many worked weeks after a coaching are needed before it says anything. */
export const FEWEST_AFTER_WEEKS = 4;

/** Who has not worked as many within a quarter of a year has left or is long away, and is not waited for. */
const WAITED_FOR_WEEKS = 13;

/** What one other did says too little about what is usual after such weeks. */
const FEWEST_CONTROLS_EACH = 3;

/** A coaching, and beside it weeks as extreme that no coaching followed. */
export type Pair = { personId: string; own: Change; controls: readonly Change[] };

/** Why a coaching has no comparison: its weeks after are yet to come, its own weeks do not do, or nobody's are alike. */
export type Unpaired = "EARLY" | "UNMEASURABLE" | "ALONE";

/** What coachings are compared with, by role, and the latest week of which anything is known. */
export type Others = { pool: Pool; recoveries: ReadonlyMap<string, Recovery>; asOf: number };

/**
 * A coaching beside its controls, all over as many worked weeks. It cannot be measured where another coaching on the metric lies
 * in the weeks before it or shortly before those: they would hold that one's effect. A follow-up is part of what it follows.
 */
export function pairOf({ week }: CoachingEvent, track: TidalTrack, others: Others): Pair | Unpaired {
  const start = weekNumber(week);
  const [place, next] = [placeFrom(track, start), placeFrom(track, start + 1)];
  const extremity = extremityAt(track, place, place - 1);
  if (!extremity) return "UNMEASURABLE";
  const afterWeeks = Math.min(AFTER_WEEKS, track.at.length - next);
  if (afterWeeks < FEWEST_AFTER_WEEKS) return others.asOf < start + WAITED_FOR_WEEKS ? "EARLY" : "UNMEASURABLE";
  const own = changeOver(track, windowsAround(place, next, afterWeeks));
  if (!own) return "ALONE";
  const recovery = others.recoveries.get(track.role) ?? NO_RECOVERY;
  const controls = controlsFor(track.personId, extremity, others.pool.get(track.role) ?? []).flatMap(
    (control) => asAfter(extremity, control, recovery, afterWeeks) ?? [],
  );
  return controls.length >= FEWEST_CONTROLS_EACH ? { personId: track.personId, own, controls } : "ALONE";
}

/** What a control's weeks after would have been, had its trigger weeks been quite as extreme. */
function asAfter(wanted: Extremity, control: Candidate, recovery: Recovery, afterWeeks: number): Change | null {
  const change = changeWithout(control.track, control.place, afterWeeks);
  if (!change) return null;
  return { ...change, beyond: change.beyond + change.weeks * recoveryBetween(recovery, wanted, control.extremity) };
}
