import type { Minor } from "@/lib/kernel/money";
import { betweenSteps } from "@/lib/kernel/statistics/totals";
import { type WinChance, winChances } from "./ahead-chance";
import { conversionOf, doubtOf, type Lookback, lookBack } from "./ahead-doubt";
import { commonHazards, type Hazards, ownHazards, tallyOf } from "./ahead-hazard";
import { type Doubt, type Expected, expectedTotal, timesOdds } from "./ahead-total";
import { type Days, type DealCourse, standingOf } from "./deal-course";

/** How far one looks ahead. */
export const WEEKS_AHEAD = [4, 8, 12] as const;

/** A pipeline that holds so long does not run dry. */
const FARTHEST_WEEKS = 26;
const WHOLE_LIFE: Days = 364;
const AMOUNT_PLACES = 200;

/** From so many won deals on one's own say what the next will be worth; before, those of everybody. */
export const FEWEST_SIZES = 10;

export type WorthDeal = { course: DealCourse; amountMinor: Minor | null };

/** How many new deals come a week at the present rate, and how many were counted to say so. */
export type Arrivals = { aWeek: number; counted: number };

export type AheadInput = {
  own: readonly WorthDeal[];
  others: readonly (readonly WorthDeal[])[];
  stages: number;
  asOf: Days;
  /** From when on what happened is known. */
  since: Days;
  arrivals: Arrivals;
  /** Of own and others together, where it is known already. */
  learnt?: Learnt;
  /** What won deals were worth. */
  sizes: readonly Minor[];
  /** What one has won a week of late. */
  usualWins: number;
};

export type Ahead = {
  spans: { weeks: number; wins: Expected; amountMinor: Expected | null }[];
  usualWins: number;
  /** The first week with less than half of the usual wins; null where there is none in half a year. */
  dryInWeeks: number | null;
  /** So many new deals a week would hold what one has won a week of late. */
  holdingAWeek: number | null;
  /** What one will win a week in the end, if as much keeps coming as at present. */
  winsAtThisRate: number;
  openDeals: number;
};

/** What the deals of everybody at hand say: how they move on, and how far earlier looks ahead were off. */
export type Learnt = { common: Hazards; lookback: Lookback };

export function learnFrom(deals: readonly WorthDeal[], moment: { stages: number; asOf: Days; since: Days }): Learnt {
  const courses = deals.map(({ course }) => course);
  return { common: commonHazards(tallyOf(courses, moment)), lookback: lookBack(courses, moment) };
}

/** What somebody will win in the weeks ahead, from what is open and from what keeps coming. */
export function aheadOf(input: AheadInput): Ahead {
  const { own, others, stages, asOf, since, arrivals, usualWins } = input;
  const courses = own.map(({ course }) => course);
  const moment = { stages, asOf, since };
  const { common, lookback } = input.learnt ?? learnFrom([...own, ...others.flat()], moment);
  const chance = winChances(ownHazards(common, tallyOf(courses, moment)), WHOLE_LIFE);
  const open = own.flatMap(({ course, amountMinor }) => {
    const standing = standingOf(course, stages, asOf);
    return standing ? [{ ...standing, amountMinor }] : [];
  });
  const conversion = conversionOf(
    courses,
    others.map((deals) => deals.map((deal) => deal.course)),
    moment,
  );
  const usually: WinChance = (place, age, within) => timesOdds(chance(place, age, within), Math.exp(lookback.shift));
  const weekly = (week: number) => winsBy(week, open, usually, arrivals) - winsBy(week - 1, open, usually, arrivals);
  const dry = Array.from({ length: FARTHEST_WEEKS }, (_, index) => index + 1).find(
    (week) => weekly(week) < usualWins / 2,
  );
  const everWon = usually(1, 0, WHOLE_LIFE);
  return {
    spans: WEEKS_AHEAD.map((weeks) =>
      spanOf(weeks, { open, chance, arrivals, sizes: input.sizes, doubt: doubtOf(lookback, conversion, weeks) }),
    ),
    usualWins,
    dryInWeeks: usualWins > 0 ? (dry ?? null) : null,
    holdingAWeek: usualWins > 0 && everWon > 0 ? usualWins / everWon : null,
    winsAtThisRate: arrivals.aWeek * everWon,
    openDeals: open.length,
  };
}

type Standing = { place: number; age: Days };

type Coming = { open: readonly (Standing & { amountMinor: Minor | null })[]; chance: WinChance; arrivals: Arrivals };

function winsBy(week: number, open: Coming["open"], chance: WinChance, arrivals: Arrivals): number {
  const days = 7 * week;
  const there = open.reduce((sum, { place, age }) => sum + chance(place, age, days), 0);
  return there + (arrivals.aWeek / 7) * chancesOfComing(chance, days).reduce((sum, one) => sum + one, 0);
}

/** A deal that comes in the middle of a day has the days after it. */
function chancesOfComing(chance: WinChance, days: Days): number[] {
  return Array.from({ length: days }, (_, day) => (chance(1, 0, day) + chance(1, 0, day + 1)) / 2);
}

type Span = Coming & { sizes: readonly Minor[]; doubt: Doubt };

function spanOf(weeks: number, { open, chance, arrivals, sizes, doubt }: Span): Ahead["spans"][number] {
  const coming = { chances: chancesOfComing(chance, 7 * weeks), aDay: arrivals.aWeek / 7, counted: arrivals.counted };
  const deals = open.map(({ place, age, amountMinor }) => ({ chance: chance(place, age, 7 * weeks), amountMinor }));
  const most = deals.length + Math.ceil(4 * coming.aDay * 7 * weeks) + 20;
  const single = deals.map((deal) => ({ chance: deal.chance, size: 1 }));
  const wins = expectedTotal({ open: single, coming, sizes: [0, 1], doubt }, most);
  const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  if (sizes.length === 0 || average <= 0) return { weeks, wins, amountMinor: null };
  const known = deals.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
  const step = Math.max((known + average * (wins.high + 6)) / AMOUNT_PLACES, Math.max(...sizes) / AMOUNT_PLACES);
  const worth = deals.map(({ chance: one, amountMinor }) => ({
    chance: one,
    size: amountMinor === null ? null : Math.min(amountMinor / step, AMOUNT_PLACES),
  }));
  const amounts = expectedTotal(
    { open: worth, coming, sizes: stepsOf(sizes, step), doubt: withSizes(doubt, sizes) },
    AMOUNT_PLACES,
  );
  const minorOf = (places: number) => Math.round(places * step);
  return {
    weeks,
    wins,
    amountMinor: { mean: minorOf(amounts.mean), low: minorOf(amounts.low), high: minorOf(amounts.high) },
  };
}

/** What a win is worth on average is known from so many wins only. */
function withSizes({ shift, deviation }: Doubt, sizes: readonly Minor[]): Doubt {
  const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const squares = sizes.reduce((sum, size) => sum + (size / average - 1) ** 2, 0);
  return { shift, deviation: Math.sqrt(deviation ** 2 + squares / sizes.length ** 2) };
}

/** New deals are worth what won ones were, each as likely as another. */
function stepsOf(sizes: readonly Minor[], step: number): number[] {
  const likely = Array.from({ length: AMOUNT_PLACES + 1 }, () => 0);
  for (const size of sizes)
    for (const [place, share] of betweenSteps(Math.min(size / step, AMOUNT_PLACES - 1)))
      likely[place] = (likely[place] ?? 0) + share / sizes.length;
  return likely;
}
