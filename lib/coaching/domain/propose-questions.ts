import type { SkillKey } from "@/lib/skills/domain/skills";
import { BUILT_IN_QUESTIONS } from "./built-in-questions";
import {
  type FunnelStep,
  GROW_PARTS,
  type GrowPart,
  idOfQuestion,
  type OwnQuestion,
  type Question,
  type QuestionKey,
  SITUATIONS,
  type Situation,
} from "./questions";

/** What was found, and so what is to be talked about. A step or a skill of null means that the finding names none. */
export type QuestionOccasion = { situation: Situation; step: FunnelStep | null; skill: SkillKey | null };

export type QuestionsSought = QuestionOccasion & {
  /** The ids of what was asked last (`idOfQuestion`), the most recent first. */
  lastAsked: readonly string[];
  /** Those of the managers, as far as they are in use. */
  own: readonly OwnQuestion[];
};

/** Who may ask little asks how things are and what will be done; the rep's options come before the goal that the finding implies. */
const FIRST_PLACES: readonly GrowPart[] = ["REALITY", "WILL", "OPTIONS", "GOAL"];
/** What places are left go where a talk spends its time. */
const MORE_PLACES: readonly GrowPart[] = ["REALITY", "OPTIONS", "WILL", "GOAL"];

type Candidate = {
  question: Question;
  part: GrowPart;
  /** 0 if it was not asked last, else the higher the more recently. */
  recency: number;
  /** How many of step and skill it was written for. */
  hits: number;
  /** For how many situations it was written; all of them where it names none. */
  breadth: number;
  place: string;
};

/**
 * A few questions for a talk, in GROW order; at most `most`. Each part first has one about the very step and skill, or a general one
 * where there is none; the places left go to those written for the situation, so that a debrief stays a debrief. What was asked last
 * comes again only where nothing else of its part fits. At equal fit a manager's own question goes before a built-in one, because
 * somebody here missed it. The order of `own` does not matter.
 */
export function proposeQuestions(sought: QuestionsSought, most = 6): Question[] {
  const fitting = candidatesOf(sought);
  const first = FIRST_PLACES.flatMap((part) => {
    const [best] = fitting.filter((candidate) => candidate.part === part).sort(bySubject);
    return best ? [best] : [];
  });
  const others = fitting.filter((candidate) => !first.includes(candidate));
  const chosen = [...first, ...inRounds(others)].slice(0, Math.max(0, most));
  return GROW_PARTS.flatMap((part) => chosen.filter((candidate) => candidate.part === part)).map(
    ({ question }) => question,
  );
}

/** One of each part after the other, and once more, until all are dealt; what was asked last after everything that was not. */
function inRounds(candidates: readonly Candidate[]): Candidate[] {
  const dealt = MORE_PLACES.flatMap((part, turn) =>
    candidates
      .filter((candidate) => candidate.part === part)
      .sort(bySituation)
      .map((candidate, round) => ({ candidate, round, turn })),
  );
  return dealt
    .sort((a, b) => a.candidate.recency - b.candidate.recency || a.round - b.round || a.turn - b.turn)
    .map(({ candidate }) => candidate);
}

function candidatesOf({ lastAsked, own, ...occasion }: QuestionsSought): Candidate[] {
  const candidateOf = (question: Question, place: string): Candidate => {
    const asked = lastAsked.indexOf(idOfQuestion(question));
    return {
      question,
      part: question.grow,
      recency: asked < 0 ? 0 : lastAsked.length - asked,
      hits: hitsOf(question, occasion),
      breadth: question.situations.length || SITUATIONS.length,
      place,
    };
  };
  return [
    ...own.filter((question) => fits(question, occasion)).map((question) => candidateOf(question, `0 ${question.id}`)),
    ...BUILT_IN_QUESTIONS.flatMap((question, index) =>
      fits(question, occasion) ? [candidateOf(question, `1 ${String(index).padStart(4, "0")}`)] : [],
    ),
  ];
}

/** A question about another step or another skill never fits, and one about some fits only a finding that names one of them. */
function fits(question: Question, occasion: QuestionOccasion): boolean {
  const { situation, step, skill } = occasion;
  if (question.situations.length > 0 && !question.situations.includes(situation)) return false;
  if (isElsewhere(question.steps, step) || isElsewhere(question.skills, skill)) return false;
  const isGeneral = question.steps.length === 0 && question.skills.length === 0;
  return isGeneral || hitsOf(question, occasion) > 0;
}

function isElsewhere<T>(named: readonly T[], found: T | null): boolean {
  return found !== null && named.length > 0 && !named.includes(found);
}

function hitsOf(question: Question, { step, skill }: QuestionOccasion): number {
  const isAbout = [step !== null && question.steps.includes(step), skill !== null && question.skills.includes(skill)];
  return isAbout.filter(Boolean).length;
}

function bySubject(a: Candidate, b: Candidate): number {
  return a.recency - b.recency || b.hits - a.hits || a.breadth - b.breadth || byPlace(a, b);
}

function bySituation(a: Candidate, b: Candidate): number {
  return a.recency - b.recency || a.breadth - b.breadth || b.hits - a.hits || byPlace(a, b);
}

function byPlace(a: Candidate, b: Candidate): number {
  return a.place < b.place ? -1 : a.place > b.place ? 1 : 0;
}

export function isBuiltInQuestion(key: string): key is QuestionKey {
  return BUILT_IN_QUESTIONS.some((question) => question.key === key);
}
