import type { Level, Rubric } from "./rubric";

/** What somebody saw of one criterion on a visit. A level of null is not seen or not yet decided. */
export type Score = { criterion: string; level: Level | null; evidence: string };

/** What keeps a card from being sent. */
export type Missing = { criterion: string; what: "LEVEL" | "EVIDENCE" };

/** `gap` is the person's own level less the manager's: above 0 who was watched sees it further along. Null where one of the two is missing. */
export type Difference = { criterion: string; own: Level | null; manager: Level | null; gap: number | null };

export type Standout = { criterion: string; level: Level };

/** From how many levels apart two people see a thing differently; one level is as near as two honest observers come. */
export const SEEN_DIFFERENTLY_FROM = 2;
const STRONG_FROM = 4;
const WEAK_TO = 2;
const MOST_STANDOUTS = 2;

/**
 * Whether a level asks for what was seen or heard. The ends of the scale do: they are what a person remembers for long, and neither
 * praise nor "not yet" is worth anything without the moment that it is about. In between a level may stand alone, so that
 * a card can be filled in between two visits.
 */
export function needsEvidence(level: Level | null): boolean {
  return level === 1 || level === 5;
}

/**
 * What a card lacks before it is sent, in the order of the rubric: a level for each mandatory criterion, and evidence for each
 * level at an end of the scale, also where the criterion is optional. Blanks are no evidence.
 */
export function missingIn(scores: readonly Score[], rubric: Rubric): Missing[] {
  const scored = byCriterion(scores);
  return rubric.criteria.flatMap(({ key, isMandatory }): Missing[] => {
    const { level = null, evidence = "" } = scored.get(key) ?? {};
    if (level === null) return isMandatory ? [{ criterion: key, what: "LEVEL" }] : [];
    return needsEvidence(level) && evidence.trim() === "" ? [{ criterion: key, what: "EVIDENCE" }] : [];
  });
}

/** How the person and the manager scored one visit, side by side: every criterion of the rubric, in its order. */
export function differencesOf(own: readonly Score[], manager: readonly Score[], rubric: Rubric): Difference[] {
  const [owns, managers] = [byCriterion(own), byCriterion(manager)];
  return rubric.criteria.map(({ key }) => {
    const [mine, theirs] = [owns.get(key)?.level ?? null, managers.get(key)?.level ?? null];
    return { criterion: key, own: mine, manager: theirs, gap: mine !== null && theirs !== null ? mine - theirs : null };
  });
}

/** Whether both gave the same level; never where one of the two gave none. */
export function isAgreed({ gap }: Difference): boolean {
  return gap === 0;
}

/** Where the two see it differently, which is worth a question in the talk; in the order of the rubric. */
export function seenDifferently(differences: readonly Difference[]): Difference[] {
  return differences.filter(({ gap }) => gap !== null && Math.abs(gap) >= SEEN_DIFFERENTLY_FROM);
}

/**
 * What stands out on a card: at most two strong criteria (4 or 5, the highest first) and at most two weak ones (1 or 2, the lowest
 * first); of equals those that the rubric names first. More than two of a kind would be a list and no longer advice.
 */
export function strongAndWeakOf(scores: readonly Score[], rubric: Rubric): { strong: Standout[]; weak: Standout[] } {
  const scored = byCriterion(scores);
  const standouts = rubric.criteria.flatMap(({ key }): Standout[] => {
    const level = scored.get(key)?.level ?? null;
    return level === null ? [] : [{ criterion: key, level }];
  });
  const strong = standouts.filter(({ level }) => level >= STRONG_FROM).toSorted((a, b) => b.level - a.level);
  const weak = standouts.filter(({ level }) => level <= WEAK_TO).toSorted((a, b) => a.level - b.level);
  return { strong: strong.slice(0, MOST_STANDOUTS), weak: weak.slice(0, MOST_STANDOUTS) };
}

/** The scores by the criterion that they are about. Where one is scored twice the later entry counts, as when somebody thinks again. */
export function byCriterion(scores: readonly Score[]): ReadonlyMap<string, Score> {
  return new Map(scores.map((score) => [score.criterion, score]));
}
