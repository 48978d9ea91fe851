import { addDays, type Day } from "@/lib/kernel/period";
import { sampleQuantile } from "@/lib/kernel/statistics/survival";
import { type ProgramWeek, perWeekOf, rateOf, workedOf } from "./program-week";

/** What counts as lately, and as usual before it: worked weeks. */
export const LATELY_WEEKS = 8;
export const USUAL_WEEKS = 26;
/** Some weeks more than are compared, since leave takes some away. */
const SPARE_WEEKS = 6;

/** The weeks that evidence of a day is read from: up to the running one, which has not shown what it brings. */
export function evidenceSpan(runningWeek: Day): { first: Day; until: Day; peerWeeks: number } {
  const weeks = LATELY_WEEKS + USUAL_WEEKS + SPARE_WEEKS;
  return { first: addDays(runningWeek, -7 * weeks), until: runningWeek, peerWeeks: LATELY_WEEKS };
}

/** A figure about colleagues is about five of them at least. */
export const FEWEST_PEERS = 5;
/** Nine in ten differences that chance alone makes lie within so many of their standard errors. */
const NINE_IN_TEN = 1.645;

/** Who does less than nine in ten colleagues is below them, who does more above. */
const OUTSIDE = 0.1;
/** Of several results one is always the lowest: so many have to be low, or the only one. */
const FEWEST_LOW = 2;

export type Against = "BELOW" | "LEVEL" | "ABOVE";

/** A metric of somebody a week, beside what was usual for them and what the colleague in the middle does. */
export type Weighed = {
  /** Each in a full worked week, in the smallest unit of the metric; null with too few weeks or colleagues. */
  lately: number | null;
  usual: number | null;
  peers: number | null;
  againstUsual: Against | null;
  againstPeers: Against | null;
};

/**
 * The last eight worked weeks against up to 26 before them, and against colleagues in the same weeks. Against the usual it is more
 * or less where the difference of the two means is larger than chance makes it in nine of ten cases (Welch, 1947, with the
 * scatter of both stretches); against colleagues where it is outside the middle eight of ten.
 */
export function weighed(weeks: readonly ProgramWeek[], peers: readonly number[]): Weighed {
  const worked = workedOf(weeks);
  const lately = worked.slice(-LATELY_WEEKS);
  const before = worked.slice(0, -LATELY_WEEKS).slice(-USUAL_WEEKS);
  const own = perWeekOf(lately);
  const hasPeers = own !== null && peers.length >= FEWEST_PEERS;
  return {
    ...{ lately: own, usual: perWeekOf(before), peers: hasPeers ? sampleQuantile(0.5, peers) : null },
    againstUsual: compared(lately, before),
    againstPeers: hasPeers ? amongPeers(own, peers) : null,
  };
}

function compared(lately: readonly ProgramWeek[], before: readonly ProgramWeek[]): Against | null {
  const [own, usual] = [perWeekOf(lately), perWeekOf(before)];
  if (own === null || usual === null) return null;
  const error = Math.sqrt(squaredError(lately, own) + squaredError(before, usual));
  if (own < usual - NINE_IN_TEN * error) return "BELOW";
  return own > usual + NINE_IN_TEN * error ? "ABOVE" : "LEVEL";
}

function squaredError(weeks: readonly ProgramWeek[], mean: number): number {
  const squares = weeks.reduce((sum, week) => sum + (rateOf(week) - mean) ** 2, 0);
  return squares / (weeks.length - 1) / weeks.length;
}

function amongPeers(own: number, peers: readonly number[]): Against {
  if (own < (sampleQuantile(OUTSIDE, peers) ?? 0)) return "BELOW";
  return own > (sampleQuantile(1 - OUTSIDE, peers) ?? 0) ? "ABOVE" : "LEVEL";
}

export type WeighedOn = Weighed & { side: "EFFORT" | "RESULT" };

/** What effort and result say, each for itself; null where too little is known. */
export type Tried = { effortHolds: boolean | null; resultIsLow: boolean | null };

/**
 * Whether somebody tries and does not succeed: every effort that is known is at or above the usual or that of colleagues, and two
 * results at least, or the only one, are below one of the two. It says so of these weeks and of nothing else; what follows from it a person decides.
 */
export function triedOf(rows: readonly WeighedOn[]): Tried {
  const known = rows.filter(({ againstUsual, againstPeers }) => againstUsual !== null || againstPeers !== null);
  const effort = known.filter(({ side }) => side === "EFFORT");
  const result = known.filter(({ side }) => side === "RESULT");
  return {
    effortHolds: effort.length === 0 ? null : effort.every(isAtOrAbove),
    resultIsLow: result.length === 0 ? null : result.filter(isBelow).length >= Math.min(FEWEST_LOW, result.length),
  };
}

/** Numbers that ask for a program need no other reason. */
export function asksForProgram({ effortHolds, resultIsLow }: Tried): boolean {
  return effortHolds === true && resultIsLow === true;
}

/** Not shown to be lower than the usual; or as much as the colleague in the middle does, whatever the usual was. */
function isAtOrAbove({ lately, peers, againstUsual }: Weighed): boolean {
  const isUsual = againstUsual === "LEVEL" || againstUsual === "ABOVE";
  return isUsual || (lately !== null && peers !== null && lately >= peers);
}

function isBelow({ againstUsual, againstPeers }: Weighed): boolean {
  return againstUsual === "BELOW" || againstPeers === "BELOW";
}
