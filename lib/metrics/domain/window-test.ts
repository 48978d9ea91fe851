import { betaBinomialAtLeast, betaBinomialAtMost } from "@/lib/kernel/statistics/beta-binomial";
import { binomialAtLeast, binomialAtMost } from "@/lib/kernel/statistics/binomial";
import type { Stretch } from "./series-week";

/** The tested weeks against the ones before them, on the weekdays that were worked in both. */
export type Comparison = {
  /** What was done in the window, and the working days it holds. */
  count: number;
  days: number;
  /** The same for the baseline. */
  baseCount: number;
  baseDays: number;
};

/** How likely a window as low, and one as high, would be if nothing had changed. */
export type Chances = { low: number; high: number };

/** Below this the counts vary no more than by chance. */
const NO_DISPERSION = 1 + 1e-6;

export function compare(window: Stretch, baseline: Stretch): Comparison {
  const sides = { count: 0, days: 0, baseCount: 0, baseDays: 0 };
  for (let day = 0; day < 7; day += 1) {
    const [share = 0, baseShare = 0] = [window.shares[day], baseline.shares[day]];
    if (share <= 0 || baseShare <= 0) continue;
    sides.days += share;
    sides.count += window.counts[day] ?? 0;
    sides.baseDays += baseShare;
    sides.baseCount += baseline.counts[day] ?? 0;
  }
  return sides;
}

/**
 * Given all that was done on both sides, the share of the window is a matter of the days alone: binomial where counts are
 * Poisson (Przyborowski and Wilenski, 1940), and beta-binomial with shapes r x days where they vary more, since negative
 * binomial counts of a common rate share a total like that (r = rate a day / (dispersion - 1)).
 */
export function chancesOf({ count, days, baseCount, baseDays }: Comparison, dispersion: number): Chances {
  const total = count + baseCount;
  if (total === 0 || days <= 0 || baseDays <= 0) return { low: 1, high: 1 };
  if (dispersion < NO_DISPERSION) {
    const share = days / (days + baseDays);
    return { low: binomialAtMost(count, total, share), high: binomialAtLeast(count, total, share) };
  }
  // The rate of both sides together: taken from the baseline alone it would be high just when the window is low.
  const size = total / (days + baseDays) / (dispersion - 1);
  const spread = { tries: total, own: size * days, other: size * baseDays };
  return { low: betaBinomialAtMost(count, spread), high: betaBinomialAtLeast(count, spread) };
}

/**
 * What a look decides by: the same chances with half of what was met exactly taken off (the mid-p of Lancaster, 1961), because
 * whole numbers would make the test too shy where few are counted. The more the counts vary, the less of it, since then the
 * spread is only estimated. The weights were set by simulation, so that the rates of false alarms hold (npm run bench).
 */
export function decisiveOf({ low, high }: Chances, dispersion: number): Chances {
  const exactly = Math.max(0, low + high - 1);
  const taken = exactly / 2 / Math.max(1, dispersion);
  return { low: low - taken, high: high - taken };
}
