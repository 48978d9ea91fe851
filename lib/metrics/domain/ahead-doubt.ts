import { believedShare } from "@/lib/kernel/statistics/shrinkage";
import { winChances } from "./ahead-chance";
import { commonHazards, tallyOf } from "./ahead-hazard";
import type { Doubt } from "./ahead-total";
import { type Days, type DealCourse, entriesOf, standingOf } from "./deal-course";
import { FEWEST_OTHERS } from "./funnel-step";

/** Earlier looks ahead by four weeks, one after the other, that are compared with what came. */
const LOOKED_DAYS = 28;
const MOST_LOOKS = 6;
const WINS_OF_BELIEF = 10;

/** Before anything was compared: the odds of four weeks may be a third better or worse than they look. */
const DEVIATION_BEFORE_LOOKS = 0.3;

/** How four weeks of everybody came out against what had been worked out before them. */
export type Lookback = { looks: number; shift: number; variance: number };

type Known = { stages: number; asOf: Days; since: Days };

/**
 * What the same working-out would have said on earlier days, from what was known then, against what came. Quarters that end
 * strong, deals that nobody closes and the like show here, and make the ranges as wide as they must be.
 */
export function lookBack(deals: readonly DealCourse[], { stages, asOf, since }: Known): Lookback {
  const logs: number[] = [];
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const day = asOf - LOOKED_DAYS * look;
    if (day - since < 2 * LOOKED_DAYS) break;
    const chance = winChances(commonHazards(tallyOf(deals, { stages, asOf: day, since })), LOOKED_DAYS);
    let [expected, came] = [0, 0];
    for (const deal of deals) {
      const standing = standingOf(deal, stages, day);
      if (!standing) continue;
      expected += chance(standing.place, standing.age, LOOKED_DAYS);
      const won = entriesOf(deal, stages, day + LOOKED_DAYS)[stages];
      if (won !== Number.POSITIVE_INFINITY) came += 1;
    }
    logs.push(Math.log((came + WINS_OF_BELIEF) / (expected + WINS_OF_BELIEF)));
  }
  // One look more than there were, at which everything came as it was worked out.
  const looks = logs.length + 1;
  const shift = logs.reduce((sum, log) => sum + log, 0) / looks;
  const squares = logs.reduce((sum, log) => sum + (log - shift) ** 2, shift ** 2 + DEVIATION_BEFORE_LOOKS ** 2);
  return { looks, shift, variance: squares / looks };
}

/** So much of what looking back showed evens out over more weeks; the rest stays, as deals that nobody closes do. */
const EVENS_OUT = 0.5;

/** The doubt about the next weeks: what looking back showed, and how sure one's own share of wins is. */
export function doubtOf(
  { looks, shift, variance }: Lookback,
  conversion: { hits: number; misses: number },
  weeks: number,
): Doubt {
  const evened = EVENS_OUT * (LOOKED_DAYS / (7 * weeks)) + 1 - EVENS_OUT;
  const period = variance * (evened + 1 / looks);
  return { shift, deviation: Math.sqrt(period + 1 / conversion.hits + 1 / conversion.misses) };
}

/** One's share of wins among what closed, shrunk towards that of the others. */
export function conversionOf(own: readonly DealCourse[], others: readonly (readonly DealCourse[])[], moment: Known) {
  const theirs = others.map((deals) => closedOf(deals, moment));
  const enough = theirs.filter(({ tries }) => tries > 0).length >= FEWEST_OTHERS;
  const mine = closedOf(own, moment);
  const all = [mine, ...theirs].reduce((sum, { hits, tries }) => ({ hits: sum.hits + hits, tries: sum.tries + tries }));
  const share = (all.hits + 0.5) / (all.tries + 1);
  const before = enough
    ? believedShare(theirs).one
    : { hits: WINS_OF_BELIEF * share, misses: WINS_OF_BELIEF * (1 - share) };
  return { hits: before.hits + mine.hits, misses: before.misses + mine.tries - mine.hits };
}

function closedOf(deals: readonly DealCourse[], { stages, asOf }: Known): { hits: number; tries: number } {
  const won = deals.filter((deal) => entriesOf(deal, stages, asOf)[stages] !== Number.POSITIVE_INFINITY).length;
  const open = deals.filter((deal) => standingOf(deal, stages, asOf) !== null).length;
  return { hits: won, tries: Math.max(won, deals.length - open) };
}
