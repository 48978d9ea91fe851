import { changeWithout } from "./effect-change";
import type { Candidate } from "./effect-controls";
import type { Extremity } from "./effect-extremity";
import { AFTER_WEEKS } from "./effect-track";

/** By how much a week after moves, against those before, for each count that a half of the trigger weeks lay from the level. */
export type Recovery = { earlier: number; recent: number };

export const NO_RECOVERY: Recovery = { earlier: 0, recent: 0 };

/**
 * How numbers go on after trigger weeks where no coaching followed: least squares over all candidates of a role. Where only chance
 * made the weeks low, both halves tell the same; where lows last, the recent half tells more of what comes.
 */
export function recoveryOf(candidates: readonly Candidate[]): Recovery {
  const all = { w: 0, e: 0, r: 0, a: 0, ee: 0, er: 0, rr: 0, ea: 0, ra: 0 };
  for (const { track, place, extremity } of candidates) {
    const change = changeWithout(track, place, AFTER_WEEKS);
    if (!change) continue;
    const [w, a, e, r] = [change.weeks, change.beyond, extremity.earlier, extremity.recent];
    all.w += w;
    all.e += w * e;
    all.r += w * r;
    all.a += a;
    all.ee += w * e * e;
    all.er += w * e * r;
    all.rr += w * r * r;
    all.ea += e * a;
    all.ra += r * a;
  }
  return slopesOf(all);
}

type Sums = Record<"w" | "e" | "r" | "a" | "ee" | "er" | "rr" | "ea" | "ra", number>;

/** The two slopes beside a common mean: of sums over weight, halves (earlier, recent), what came after, and their products. */
function slopesOf({ w, e, r, a, ...sums }: Sums): Recovery {
  if (w === 0) return NO_RECOVERY;
  const [ee, er, rr] = [sums.ee - (e * e) / w, sums.er - (e * r) / w, sums.rr - (r * r) / w];
  const [ea, ra] = [sums.ea - (e * a) / w, sums.ra - (r * a) / w];
  const determinant = ee * rr - er ** 2;
  // Nothing is known where the halves never differed from each other.
  if (determinant <= 1e-9 * ee * rr) return NO_RECOVERY;
  return { earlier: (rr * ea - er * ra) / determinant, recent: (ee * ra - er * ea) / determinant };
}

/**
 * How much more was to be expected a week after one trigger window than after another. Controls are never quite as extreme as what
 * they stand against, since the more extreme is the rarer: this takes the rest out (Abadie and Imbens, 2011).
 */
export function recoveryBetween({ earlier, recent }: Recovery, one: Extremity, other: Extremity): number {
  return earlier * (one.earlier - other.earlier) + recent * (one.recent - other.recent);
}
