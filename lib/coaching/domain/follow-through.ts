import { type Day, isWithin } from "@/lib/kernel/period";
import type { CommitmentState } from "./commitment";
import { type Compared, comparedOf, spansUntil } from "./spans";

/** What was agreed on in a talk, and whether the coach is to do it or the person whom the talk is about. */
export type Agreed = { dueOn: Day; state: CommitmentState; isCoachs: boolean };

/** Of what fell due: what was done, what was given up, and what is still open past its day. */
export type Followed = { due: number; kept: number; dropped: number; open: number };

export type FollowThrough = { own: Compared<Followed>; theirs: Compared<Followed> };

/**
 * What became of what was agreed on, for each side apart: of all that fell due before today in the last weeks, and in the weeks
 * before. What is due today may still be done, so it counts from tomorrow on.
 */
export function followThroughOf(agreed: readonly Agreed[], today: Day): FollowThrough {
  const spans = spansUntil(today);
  const of = (isCoachs: boolean) =>
    comparedOf(spans, (span) =>
      followedOf(agreed.filter((one) => one.isCoachs === isCoachs && isWithin(one.dueOn, span))),
    );
  return { own: of(true), theirs: of(false) };
}

function followedOf(agreed: readonly Pick<Agreed, "state">[]): Followed {
  const count = (state: CommitmentState) => agreed.filter((one) => one.state === state).length;
  return { due: agreed.length, kept: count("KEPT"), dropped: count("DROPPED"), open: count("OPEN") };
}
