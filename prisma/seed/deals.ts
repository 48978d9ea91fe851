import { addDays, type Day, daysBetween, instantAt, weekdayOf } from "@/lib/kernel/period";
import type { CastMember } from "./cast";
import { CATALOGUE, CONTACTS, LOSS_REASONS } from "./catalogue";
import { poisson, type Random, randomFrom } from "./random";
import { appointmentPace } from "./rhythm";

export type DealStage = "prospecting" | "engaging" | "proposal" | "negotiation" | "won" | "lost";

/** The whole life of a possible sale, told at its birth: what it is about, and when it comes into which stage. */
export type Deal = {
  seed: string;
  owner: string;
  contact: string;
  phone: string;
  lines: { product: number; quantity: number; amountMinor: number }[];
  course: { stage: DealStage; at: Date }[];
  reason: string | null;
};

const NEW_PER_WEEK = 2.1;
/** From the day on which somebody makes an appointment until a sale may come of it. */
export const DAYS_TO_DEAL = 14;
const WIN_CHANCE = 0.42;
/** Of what is lost, the share that came as far as a proposal first. */
const LOST_LATE = 0.5;
const BLAMED_SHARE = 0.75;
const DAYS_IN_STAGE: Record<"prospecting" | "engaging" | "proposal" | "negotiation", number> = {
  prospecting: 9,
  engaging: 12,
  proposal: 10,
  negotiation: 8,
};

/** No deal of the demo lives longer than this. */
export const LONGEST_LIFE_DAYS = 100;

type Telling = { member: CastMember; day: Day; daysSinceLoad: number; share: number; timeZone: string };

/** The deals that somebody opens on a day: always the same for the same person and day. */
export function dealsOpenedOn({ member, day, daysSinceLoad, share, timeZone }: Telling): Deal[] {
  if (share === 0 || weekdayOf(day) > 5) return [];
  const random = randomFrom(`${member.name} ${day} deals`);
  const count = poisson((NEW_PER_WEEK / 5) * share * appointmentPace(member, daysSinceLoad - DAYS_TO_DEAL), random);
  return Array.from({ length: count }, (_, index) =>
    lifeOf(`${member.name} ${day} ${index}`, { member, day, timeZone }),
  );
}

function lifeOf(seed: string, { member, day, timeZone }: Pick<Telling, "member" | "day" | "timeZone">): Deal {
  const random = randomFrom(seed);
  const course: Deal["course"] = [];
  let at = day;
  const proposing = member.factors?.proposal ?? 1;
  const isWon = random() < WIN_CHANCE * proposing;
  const stages = Object.keys(DAYS_IN_STAGE) as (keyof typeof DAYS_IN_STAGE)[];
  const reached = isWon ? stages.length : stagesBeforeLoss(proposing, random());
  for (const stage of stages.slice(0, reached)) {
    course.push({ stage, at: instantAt(at, clock(random), timeZone) });
    at = workingDay(addDays(at, 1 + Math.floor(random() * 2 * DAYS_IN_STAGE[stage])));
  }
  course.push({ stage: isWon ? "won" : "lost", at: instantAt(at, clock(random), timeZone) });
  return {
    seed,
    owner: member.name,
    contact: pick(CONTACTS, random),
    phone: `+49 30 5550 ${String(Math.floor(random() * 10_000)).padStart(4, "0")}`,
    lines: linesOf(member, random),
    course,
    reason: isWon ? null : reasonOf(member, random),
  };
}

/**
 * What is lost is lost somewhere on the way: in one of the two stages before a proposal, or in one of the two from it on.
 * Whoever turns fewer talks into proposals than others loses as much more of it before.
 */
function stagesBeforeLoss(proposing: number, chance: number): number {
  const late = (proposing * (1 - WIN_CHANCE) * LOST_LATE) / (1 - WIN_CHANCE * proposing);
  if (chance < 1 - late) return 1 + Math.floor((2 * chance) / (1 - late));
  return 3 + Math.floor((2 * (chance - (1 - late))) / late);
}

function reasonOf({ blames }: CastMember, random: Random): string {
  return blames && random() < BLAMED_SHARE ? blames : pick(LOSS_REASONS, random);
}

function linesOf(member: CastMember, random: Random): Deal["lines"] {
  const count = 1 + (random() < 0.35 ? 1 : 0) + (random() < 0.1 ? 1 : 0);
  const chosen = new Set(Array.from({ length: count }, () => weighted(member, random)));
  return [...chosen].map((product) => {
    const quantity = 1 + Math.floor(random() ** 2 * 9);
    const discount = 1 - Math.floor(random() * 4) * 0.05;
    return { product, quantity, amountMinor: Math.round((CATALOGUE[product]?.priceMinor ?? 0) * quantity * discount) };
  });
}

function weighted({ sells }: CastMember, random: Random): number {
  const weights = CATALOGUE.map(({ name, weight }) => weight * (sells?.[name] ?? 1));
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return index;
  }
  return 0;
}

function workingDay(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}

function clock(random: Random): string {
  const minute = 9 * 60 + Math.floor(random() * 480);
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Where a deal stands at a moment: the stages that it has come into by then, the last one first. */
export function courseUntil(deal: Deal, now: Date): Deal["course"] {
  return deal.course.filter((step) => step.at <= now).reverse();
}

export function ageInDays(deal: Deal, today: Day): number {
  const born = deal.course[0]?.at.toISOString().slice(0, 10) ?? today;
  return daysBetween(born, today);
}
