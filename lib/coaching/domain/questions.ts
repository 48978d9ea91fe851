import type { SkillKey } from "@/lib/skills/domain/skills";
import type { BUILT_IN_QUESTIONS } from "./built-in-questions";

/** What a talk is about: `LEAK` is a funnel step that loses most, `OUTSIDE` a rep who sees the causes in outside factors. */
export const SITUATIONS = ["SLUMP", "LEAK", "RIDE_ALONG", "ONE_TO_ONE", "PROGRAM", "PRAISE", "OUTSIDE"] as const;
export type Situation = (typeof SITUATIONS)[number];

/** The parts of a coaching talk in the order in which they are asked (Whitmore's GROW). */
export const GROW_PARTS = ["GOAL", "REALITY", "OPTIONS", "WILL"] as const;
export type GrowPart = (typeof GROW_PARTS)[number];

/** A step is named after what is to be reached: what is lost between conversation and appointment is lost at `APPOINTMENT`. */
export const FUNNEL_STEPS = ["REACH", "CONVERSATION", "APPOINTMENT", "DEMO", "PROPOSAL", "CLOSE"] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** Where a question belongs; an empty list leaves that side open. Without steps and skills it is a general one. */
export type QuestionFit = {
  grow: GrowPart;
  situations: readonly Situation[];
  steps: readonly FunnelStep[];
  skills: readonly SkillKey[];
};

/** Its words stand under `coaching.questions` in both languages. */
export type QuestionKey = (typeof BUILT_IN_QUESTIONS)[number]["key"];
export type BuiltInQuestion = QuestionFit & { key: QuestionKey };

/** A question that managers added, in their own words; one language is enough. */
export type OwnQuestion = QuestionFit & { id: string; words: { en?: string | undefined; de?: string | undefined } };

export type Question = BuiltInQuestion | OwnQuestion;

/** By what a session remembers that a question was asked: the key of a built-in one, the id of an own one. */
export function idOfQuestion(question: Question): string {
  return "key" in question ? question.key : question.id;
}

/** The words of a manager's own question, in the other language where this one is missing. */
export function wordsOfOwn({ words }: OwnQuestion, language: "en" | "de"): string {
  return words[language] ?? words[language === "en" ? "de" : "en"] ?? "";
}

/** In which language these words are, so that they are marked where it is not the reader's. */
export function languageOfOwn({ words }: OwnQuestion, language: "en" | "de"): "en" | "de" {
  const other = language === "en" ? "de" : "en";
  return words[language] === undefined && words[other] !== undefined ? other : language;
}
