import { groupBy } from "@/lib/kernel/group-by";
import { type Day, daysBetween } from "@/lib/kernel/period";
import type { Rubric } from "./rubric";
import { byCriterion, type Score } from "./scorecard";
import { SKILL_KEYS, type SkillKey } from "./skills";

/** A card that is so much older than another counts half as much. */
export const HALF_LIFE_DAYS = 180;
/** One card is the form of a day; two are the least from which a level is told, three the least for a direction. */
export const OBSERVATIONS_FOR_LEVEL = 2;
export const OBSERVATIONS_FOR_TREND = 3;
/** A change of less than a level is within what two visits differ by anyway. */
export const TREND_FROM = 1;

/** A card that a manager sent about one visit, with the rubric that it was scored by, as it was then. */
export type ObservedCard = { day: Day; rubric: Rubric; scores: readonly Score[] };

export type Trend = { last: number; before: number; direction: "UP" | "STEADY" | "DOWN" };

export type SkillStanding = {
  skill: SkillKey;
  /** How many cards speak of it. */
  observations: number;
  /** The last day on which it was seen, so that an old level shows its age. */
  lastOn: Day | null;
  /** Between 1 and 5, in hundredths; null where too few cards speak of it. */
  level: number | null;
  trend: Trend | null;
};

type Observation = { skill: SkillKey; day: Day; level: number };

/**
 * Where a person stands in each skill, in the order of the skills, by the cards that managers sent about them. A card is one
 * observation of a skill, also where it asks for that skill more than once. A card that is 180 days older counts half as much; as
 * all of them age alike, a level does not change by waiting. Cards dated after today do not count yet, and the order in which
 * cards are handed in makes no difference.
 */
export function skillProfileOf(cards: readonly ObservedCard[], today: Day): SkillStanding[] {
  const seen = cards.filter(({ day }) => day <= today).flatMap(observationsOf);
  const bySkill = groupBy(seen, ({ skill }) => skill);
  return SKILL_KEYS.map((skill) => standingOf(skill, bySkill.get(skill) ?? []));
}

function observationsOf({ day, rubric, scores }: ObservedCard): Observation[] {
  const scored = byCriterion(scores);
  const bySkill = groupBy(rubric.criteria, ({ skill }) => skill);
  return [...bySkill].flatMap(([skill, criteria]): Observation[] => {
    const levels = criteria.flatMap(({ key }) => scored.get(key)?.level ?? []);
    const sum = levels.reduce((total: number, level) => total + level, 0);
    return levels.length === 0 ? [] : [{ skill, day, level: sum / levels.length }];
  });
}

function standingOf(skill: SkillKey, unordered: readonly Observation[]): SkillStanding {
  // Sums of fractions depend on their order, so the order is fixed before anything is added up.
  const observations = unordered.toSorted((a, b) => daysBetween(b.day, a.day) || a.level - b.level);
  const newest = observations.at(-1);
  const isEnough = (least: number) => observations.length >= least;
  return {
    skill,
    observations: observations.length,
    lastOn: newest?.day ?? null,
    level: newest && isEnough(OBSERVATIONS_FOR_LEVEL) ? levelAsOf(newest.day, observations) : null,
    trend: newest && isEnough(OBSERVATIONS_FOR_TREND) ? trendOf(newest.day, observations) : null,
  };
}

/** The last day on which the skill was seen against all days before; null where it was seen on one day only. */
function trendOf(lastDay: Day, observations: readonly Observation[]): Trend | null {
  const earlier = observations.filter(({ day }) => day !== lastDay);
  if (earlier.length === 0) return null;
  const latest = observations.filter(({ day }) => day === lastDay);
  const [last, before] = [levelAsOf(lastDay, latest), levelAsOf(lastDay, earlier)];
  return { last, before, direction: directionOf(inHundredths(last - before)) };
}

function directionOf(change: number): Trend["direction"] {
  if (Math.abs(change) < TREND_FROM) return "STEADY";
  return change > 0 ? "UP" : "DOWN";
}

/** Only the distances between the cards weigh, so the newest day serves for all days on which one may ask. */
function levelAsOf(newest: Day, observations: readonly Observation[]): number {
  const weighted = observations.map(({ day, level }) => {
    const weight = 0.5 ** (daysBetween(day, newest) / HALF_LIFE_DAYS);
    return { weight, share: weight * level };
  });
  const weights = weighted.reduce((sum, { weight }) => sum + weight, 0);
  return inHundredths(weighted.reduce((sum, { share }) => sum + share, 0) / weights);
}

/** Finer than any screen shows, and so that the mean of equal levels is that very level. */
function inHundredths(figure: number): number {
  return Math.round(figure * 100) / 100;
}
