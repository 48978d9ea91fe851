import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Ahead, aheadOf, FEWEST_SIZES, learnFrom, type WorthDeal } from "@/lib/metrics/domain/ahead";
import type { DealCourse } from "@/lib/metrics/domain/deal-course";
import { dice } from "./simulated-series";

/** A deal as it really went, to its end. */
export type WholeDeal = { owner: string; course: DealCourse; won: boolean; closedAt: number; amountMinor: number };

export type Run = { weeks: number; wins: number; winsHeld: boolean; winsBelow: boolean; amountHeld: boolean };

const HISTORY_WEEKS = 26;
const RATE_WEEKS = 8;
const MAVEN = path.resolve("../shared/data/maven/sales_pipeline.csv");

/** Looks ahead from a day on which only what had happened by then is known, for every owner, and compares with what came. */
export function lookAhead(
  deals: readonly WholeDeal[],
  options: { stages: number; asOf: number; since: number },
): Run[] {
  const { stages, asOf, since } = options;
  const known = deals.filter(({ course }) => (course[0]?.at ?? asOf) < asOf);
  const owners = [...new Set(known.map(({ owner }) => owner))].sort();
  const of = (owner: string) => known.filter((deal) => deal.owner === owner);
  const learnt = learnFrom(known.map(seenBy(asOf)), { stages, asOf, since });
  return owners.flatMap((owner) => {
    const own = of(owner);
    const others = owners.filter((other) => other !== owner).map((other) => of(other).map(seenBy(asOf)));
    const recent = own.filter(({ course }) => (course[0]?.at ?? 0) >= asOf - 7 * RATE_WEEKS).length;
    const won = own.filter((deal) => deal.won && deal.closedAt < asOf);
    if (recent === 0) return [];
    const ahead = aheadOf({
      own: own.map(seenBy(asOf)),
      others,
      ...{ stages, asOf, since, learnt },
      arrivals: { aWeek: recent / RATE_WEEKS, counted: recent },
      sizes: sizesOf(
        won,
        known.filter((deal) => deal.won && deal.closedAt < asOf),
      ),
      usualWins: won.filter(({ closedAt }) => closedAt >= asOf - 7 * HISTORY_WEEKS).length / HISTORY_WEEKS,
    });
    return runsOf(
      ahead,
      deals.filter((deal) => deal.owner === owner),
      asOf,
    );
  });
}

function sizesOf(own: readonly WholeDeal[], all: readonly WholeDeal[]): number[] {
  return (own.length >= FEWEST_SIZES ? own : all).map(({ amountMinor }) => amountMinor);
}

function seenBy(asOf: number): (deal: WholeDeal) => WorthDeal {
  return ({ course, amountMinor, closedAt }) => ({
    course: course.filter(({ at }) => at !== null && at < asOf),
    amountMinor: closedAt < asOf ? amountMinor : null,
  });
}

function runsOf(ahead: Ahead, deals: readonly WholeDeal[], asOf: number): Run[] {
  return ahead.spans.map(({ weeks, wins, amountMinor }) => {
    const came = deals.filter(({ won, closedAt }) => won && closedAt >= asOf && closedAt < asOf + 7 * weeks);
    const amount = came.reduce((sum, deal) => sum + deal.amountMinor, 0);
    return {
      weeks,
      wins: came.length,
      winsHeld: came.length >= wins.low && came.length <= wins.high,
      winsBelow: came.length < wins.low,
      amountHeld: amountMinor !== null && amount >= amountMinor.low && amount <= amountMinor.high,
    };
  });
}

/** The deals of Maven's agents with their days; null where the file is absent. Prospects have no days and are left out. */
export function mavenDeals(): WholeDeal[] | null {
  if (!existsSync(MAVEN)) return null;
  const dayOf = (text: string) => Date.parse(`${text}T12:00:00Z`) / 86_400_000;
  return readFileSync(MAVEN, "utf8")
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const [, owner = "", , , stage, engaged, closed, value] = line.split(",");
      if (!engaged) return [];
      const closedAt = closed ? dayOf(closed) : Number.POSITIVE_INFINITY;
      const course = [{ into: 1, at: dayOf(engaged), recordedAt: dayOf(engaged) }];
      if (closed) course.push({ into: stage === "Won" ? 2 : 0, at: closedAt, recordedAt: closedAt });
      return [{ owner, course, won: stage === "Won", closedAt, amountMinor: 100 * Number(value ?? 0) }];
    });
}

const SELLERS = 12;
const STAYS = [9, 12, 10, 8];

/** A team of twelve that differ in how much they begin and how much of it they win; always the same for a seed. */
export function simulatedDeals(seed: number, weeks: number): WholeDeal[] {
  const random = dice(seed);
  const deals: WholeDeal[] = [];
  for (let seller = 0; seller < SELLERS; seller += 1) {
    const [aWeek, moving] = [1 + 3 * random(), 0.72 + 0.18 * random()];
    const gap = () => -Math.log(1 - random()) / (aWeek / 7);
    for (let at = gap(); at < 7 * weeks; at += gap())
      deals.push({ owner: String(seller), ...lifeFrom(at, moving, random) });
  }
  return deals;
}

function lifeFrom(begun: number, moving: number, random: () => number): Omit<WholeDeal, "owner"> {
  const course: { into: number; at: number; recordedAt: number }[] = [];
  let at = begun;
  let won = true;
  for (const [stage, stay] of STAYS.entries()) {
    course.push({ into: stage + 1, at, recordedAt: at });
    at += 1 + 2 * (stay - 1) * random();
    won = random() < moving;
    if (!won) break;
  }
  course.push({ into: won ? STAYS.length + 1 : 0, at, recordedAt: at });
  return { course, won, closedAt: at, amountMinor: Math.round(100_000 * (0.2 + 2 * random() ** 2)) };
}

export const STAGES_SIMULATED = STAYS.length;

export function shareOf(runs: readonly Run[], fits: (run: Run) => boolean): number {
  return runs.length > 0 ? runs.filter(fits).length / runs.length : 0;
}
