import { type Stretch, totalOf, type Weekdays } from "./series-week";

/** By how much more or less than on an average worked day is done on each weekday: 1 is the average. */
export type WeekdayWeights = Weekdays;

export const EVEN: WeekdayWeights = [1, 1, 1, 1, 1, 1, 1];

/** What is believed of a weekday weighs as much as so many activities on it; with more of their own people speak for themselves. */
const COUNTS_OF_BELIEF = 6;

/** A day on which a team does nothing is believed to be nearly empty and not impossible. */
const LEAST_BELIEVED = 0.05;

/**
 * The weekday profile of a stretch, shrunk towards what is believed of it, such as the team's. Each day is the posterior mean of a
 * gamma-Poisson model (Gelman and others, Bayesian Data Analysis, 2.6): the believed weight is worth `COUNTS_OF_BELIEF`
 * activities. Over the days of the stretch the weights average 1, so they spread a usual over the week and never change it.
 */
export function weekdayWeights({ shares, counts }: Stretch, believed: WeekdayWeights = EVEN): WeekdayWeights {
  const [days, count] = [totalOf(shares), totalOf(counts)];
  if (days <= 0 || count <= 0) return believed;
  const rate = count / days;
  const weights = [1, 1, 1, 1, 1, 1, 1];
  let spread = 0;
  for (let place = 0; place < 7; place += 1) {
    const [share, prior] = [shares[place] ?? 0, Math.max(believed[place] ?? 1, LEAST_BELIEVED)];
    const weight = ((counts[place] ?? 0) + COUNTS_OF_BELIEF) / (rate * share + COUNTS_OF_BELIEF / prior);
    weights[place] = weight;
    spread += weight * share;
  }
  const average = spread / days;
  for (let place = 0; place < 7; place += 1) weights[place] = (weights[place] ?? 1) / average;
  return weights;
}
