import type { SkillKey } from "./skills";

/** How far something has come: 1 is not yet, 5 is so that others could learn it by watching. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

export const RUBRIC_LANGUAGES = ["en", "de"] as const;
export type RubricLanguage = (typeof RUBRIC_LANGUAGES)[number];

/** What a criterion is called, and for each level, from 1 to 5, what one would see or hear at it. */
export type CriterionWords = { name: string; levels: readonly [string, string, string, string, string] };

/**
 * One thing that is watched on a visit. Those that managers wrote bring their words along, and one language is enough; one
 * without words is built in, and its words stand under `skills.criteria` in both languages.
 */
export type Criterion = {
  key: string;
  skill: SkillKey;
  isMandatory: boolean;
  words?: { [language in RubricLanguage]?: CriterionWords | undefined } | undefined;
};

/** What a scorecard asks, in the order in which it asks. A key stands in it once. */
export type Rubric = { criteria: readonly Criterion[] };

/**
 * The rubric that a house begins with, in the order of a visit. Mandatory is what every visit shows: a visit may well pass
 * without a demonstration or an objection, and what is written down afterwards is not always seen on the day. Preparation counts
 * as prospecting, since both are about knowing whom one goes to see, and why. Nothing here is about negotiating or the use of time,
 * which one visit seldom shows; own rubrics may ask for them.
 */
export const BUILT_IN_RUBRIC = {
  criteria: [
    { key: "preparation", skill: "PROSPECTING", isMandatory: true },
    { key: "opening", skill: "OPENING", isMandatory: true },
    { key: "questions", skill: "QUALIFYING", isMandatory: true },
    { key: "listening", skill: "LISTENING", isMandatory: true },
    { key: "benefit", skill: "PRODUCT", isMandatory: false },
    { key: "objections", skill: "OBJECTIONS", isMandatory: false },
    { key: "nextStep", skill: "CLOSING", isMandatory: true },
    { key: "followUp", skill: "FOLLOW_UP", isMandatory: false },
  ],
} as const satisfies Rubric;

export type BuiltInCriterionKey = (typeof BUILT_IN_RUBRIC)["criteria"][number]["key"];

/** The words that managers gave a criterion, in the other language where this one is missing; null where it has none of its own. */
export function ownWordsOf({ words }: Criterion, language: RubricLanguage): CriterionWords | null {
  const other = RUBRIC_LANGUAGES.find((one) => one !== language && words?.[one]);
  return words?.[language] ?? (other && words?.[other]) ?? null;
}

/** The key under which the words of a built-in criterion stand; null for one with words of its own and for one that nobody knows. */
export function builtInKeyOf(criterion: Criterion): BuiltInCriterionKey | null {
  if (RUBRIC_LANGUAGES.some((language) => criterion.words?.[language])) return null;
  return BUILT_IN_RUBRIC.criteria.find(({ key }) => key === criterion.key)?.key ?? null;
}
