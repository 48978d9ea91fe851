import type { CoachingEvent, PersonWeeks } from "@/lib/coaching/domain/effect-track";
import { addDays, type Day } from "@/lib/kernel/period";
import { type Low, lowByRule } from "./effect-lows";
import { countWith, dice } from "./simulated-series";

const FIRST: Day = "2024-01-01";
const USUAL = 10;
const TEAM = 12;

/** Standard deviations, in proportion: how levels differ, and how a week moves everybody. */
const LEVELS_APART = 0.3;
const COMMON_SHOCK = 0.1;
const TREND_A_YEAR = 0.1;

/** Every second low is followed by coaching, so that the other one may be compared with. */
const COACHED_SHARE = 0.5;
const FIRST_COACHED = 14;
const LAST_COACHED = 5;
const BETWEEN_COACHINGS = 8;

/** A swing of somebody's own rate keeps so much of itself from week to week. */
const SWING_KEPT = 0.9;

/** What coaching adds for good from the week after on, as a share of one's usual and as a count. */
export type Planted = { share: number; more: number };

export type Setting = {
  /** So many coachings of the topic that works, and of two others each that do nothing. */
  events: number;
  otherEvents: number;
  people: number;
  weeks: number;
  dispersion: number;
  planted: Planted;
  /** What is done in a full week, on average. */
  usual?: number;
  /** Standard deviations: shocks of a team of twelve, and lasting swings of a person. */
  teamShock?: number;
  swing?: number;
  isLow?: Low;
};

/** A coaching with its topic, and what it truly added a week over the eight weeks after. */
export type Coaching = CoachingEvent & { topic: string; added: number };

export type Company = { people: PersonWeeks[]; coaching: Coaching[] };

type Seller = {
  personId: string;
  level: number;
  swing: number;
  team: readonly number[];
  /** What was done, what would have been usual, and the share worked. */
  counts: number[];
  usual: number[];
  shares: number[];
  steps: number;
  coachedAt: number;
};

/** A company of one role in which coaching follows low weeks, always the same for a seed. */
export function simulatedCompany(setting: Setting, seed: number): Company {
  const random = dice(seed);
  const { people, weeks, usual = USUAL, teamShock = 0, swing = 0 } = setting;
  const common = Array.from({ length: weeks }, (_, week) => Math.exp(COMMON_SHOCK * normal(random)) * trendAt(week));
  const teams = Array.from({ length: Math.ceil(people / TEAM) }, () =>
    Array.from({ length: weeks }, () => Math.exp(teamShock * normal(random))),
  );
  const sellers = Array.from({ length: people }, (_, index): Seller => {
    const level = usual * Math.exp(LEVELS_APART * normal(random) - LEVELS_APART ** 2 / 2);
    const team = teams[Math.floor(index / TEAM)] ?? [];
    const done = { counts: [], usual: [], shares: [], steps: 0, coachedAt: Number.NEGATIVE_INFINITY };
    return { personId: String(index), level, swing: swing * normal(random), team, ...done };
  });
  const coached: { seller: Seller; week: number; topic: string }[] = [];
  for (let week = 0; week < weeks; week += 1) {
    for (const seller of sellers) {
      const topic = isCoachedIn(week, seller, setting, random, coached.length) ? topicOf(setting, random) : null;
      if (topic) coached.push({ seller, week, topic });
      work(seller, week, (common[week] ?? 1) * (seller.team[week] ?? 1), setting, random);
      if (topic) seller.coachedAt = week;
      if (topic === "works") seller.steps += 1;
    }
  }
  return {
    people: sellers.map(seriesOf),
    coaching: coached.map(({ seller, week, topic }) => coachingOf(seller, week, topic, setting.planted)),
  };
}

function isCoachedIn(week: number, seller: Seller, setting: Setting, random: () => number, sofar: number): boolean {
  const { weeks, events, otherEvents, dispersion, isLow = lowByRule } = setting;
  if (week < FIRST_COACHED || week >= weeks - LAST_COACHED || sofar >= events + 2 * otherEvents) return false;
  if (week - seller.coachedAt <= BETWEEN_COACHINGS) return false;
  return isLow(seller, { dispersion }) && random() < COACHED_SHARE;
}

function topicOf({ events, otherEvents }: Setting, random: () => number): string {
  const place = random() * (events + 2 * otherEvents);
  return place < events ? "works" : place < events + otherEvents ? "first" : "second";
}

/** One week of ten in full away, and one of twenty in half. */
function work(seller: Seller, week: number, shock: number, setting: Setting, random: () => number): void {
  const { swing = 0, dispersion, planted } = setting;
  seller.swing = SWING_KEPT * seller.swing + swing * Math.sqrt(1 - SWING_KEPT ** 2) * normal(random);
  const chance = random();
  const share = chance < 0.1 ? 0 : chance < 0.15 ? 0.5 : 1;
  const usual = seller.level * shock * Math.exp(seller.swing);
  const rate = usual + seller.steps * (planted.share * usual + planted.more);
  seller.counts[week] = share > 0 ? countWith(share * rate, dispersion, random) : 0;
  seller.usual[week] = usual;
  seller.shares[week] = share;
}

function coachingOf(seller: Seller, week: number, topic: string, planted: Planted): Coaching {
  const usual = seller.usual.slice(week + 1, week + 9);
  const mean = usual.reduce((sum, one) => sum + one, 0) / usual.length;
  const added = topic === "works" ? planted.share * mean + planted.more : 0;
  return { personId: seller.personId, week: addDays(FIRST, 7 * week), topic, added };
}

function seriesOf({ personId, counts, shares }: Seller): PersonWeeks {
  const weeks = counts.map((count, week) => ({ week: addDays(FIRST, 7 * week), count, share: shares[week] ?? 0 }));
  return { personId, role: "rep", weeks };
}

function trendAt(week: number): number {
  return 1 + (TREND_A_YEAR * week) / 52;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() || 1e-300)) * Math.cos(2 * Math.PI * random());
}
