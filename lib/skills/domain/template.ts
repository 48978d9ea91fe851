import {
  BUILT_IN_RUBRIC,
  type Criterion,
  type CriterionWords,
  LEVELS,
  RUBRIC_LANGUAGES,
  type Rubric,
  type RubricLanguage,
} from "./rubric";
import type { SkillKey } from "./skills";

/** Fewer criteria give no picture of a visit, and more are not filled in between two of them. */
export const CRITERIA_RANGE = { least: 3, most: 12 } as const;

/** As long as a line on a phone may be, in characters. */
export const LONGEST = { name: 60, level: 160 } as const;

/** What is typed for a criterion in one language: its name, and the five levels from the lowest on. */
export type TypedWords = { name: string; levels: readonly string[] };

export type TypedCriterion = {
  key: string;
  skill: SkillKey;
  isMandatory: boolean;
} & { [language in RubricLanguage]: TypedWords };

/** The part of a criterion that is refused: its name or a level in a language. */
export type TemplatePart = { language: RubricLanguage; part: "name" | (typeof LEVELS)[number] };

export type TemplateProblem =
  /** Without words in either language; or two of one key, which only a mistake of ours or somebody's own request can bring. */
  | { what: "WORDS_NEEDED" | "TWICE"; key: string }
  | ({ what: "REST_NEEDED" | "TOO_LONG" | "SAME_NAME"; key: string } & TemplatePart);

export function hasRightCount(criteria: readonly unknown[]): boolean {
  return criteria.length >= CRITERIA_RANGE.least && criteria.length <= CRITERIA_RANGE.most;
}

/**
 * What keeps typed criteria from being a rubric, in the order of the form. One language is enough, but what is begun in a language
 * is finished in it: the name and all five levels. Only a criterion of the product may do without words of its own.
 */
export function templateProblems(criteria: readonly TypedCriterion[]): TemplateProblem[] {
  const twice = criteria.find(({ key }, place) => criteria.findIndex((other) => other.key === key) !== place);
  if (twice) return [{ what: "TWICE", key: twice.key }];
  return criteria.flatMap((criterion, place) => [
    ...wordProblems(criterion),
    ...sameNames(criterion, criteria.slice(0, place)),
  ]);
}

/** The rubric that typed criteria without problems make. */
export function rubricFrom(criteria: readonly TypedCriterion[]): Rubric {
  return {
    criteria: criteria.map(({ key, skill, isMandatory, ...typed }): Criterion => {
      const words = RUBRIC_LANGUAGES.flatMap((language) => {
        const own = wordsFrom(typed[language]);
        return own ? [[language, own] as const] : [];
      });
      return { key, skill, isMandatory, ...(words.length > 0 ? { words: Object.fromEntries(words) } : {}) };
    }),
  };
}

/** Whether two rubrics ask the same, in the same order and the same words. */
export function isSameRubric(one: Rubric, other: Rubric): boolean {
  return JSON.stringify(one.criteria.map(inOrder)) === JSON.stringify(other.criteria.map(inOrder));
}

/** The database hands a record back with its fields in an order of its own. */
function inOrder({ key, skill, isMandatory, words }: Criterion) {
  return [key, skill, isMandatory, ...RUBRIC_LANGUAGES.map((one) => [words?.[one]?.name, words?.[one]?.levels])];
}

export function isBuiltIn(key: string): boolean {
  return BUILT_IN_RUBRIC.criteria.some((criterion) => criterion.key === key);
}

function isBegun({ name, levels }: TypedWords): boolean {
  return [name, ...levels].some((text) => text.trim() !== "");
}

function wordProblems(criterion: TypedCriterion): TemplateProblem[] {
  const { key } = criterion;
  const begun = RUBRIC_LANGUAGES.filter((language) => isBegun(criterion[language]));
  if (begun.length === 0) return isBuiltIn(key) ? [] : [{ what: "WORDS_NEEDED", key }];
  return begun.flatMap((language) =>
    partsOf(criterion[language]).flatMap(({ part, text, longest }): TemplateProblem[] => {
      if (text === "") return [{ what: "REST_NEEDED", key, language, part }];
      return text.length > longest ? [{ what: "TOO_LONG", key, language, part }] : [];
    }),
  );
}

/** Two criteria of one name are not told apart where only names stand. */
function sameNames(criterion: TypedCriterion, before: readonly TypedCriterion[]): TemplateProblem[] {
  const plain = ({ name }: TypedWords) => name.trim().toLowerCase();
  return RUBRIC_LANGUAGES.filter((language) => {
    const name = plain(criterion[language]);
    return name !== "" && before.some((other) => plain(other[language]) === name);
  }).map((language) => ({ what: "SAME_NAME", key: criterion.key, language, part: "name" }));
}

function partsOf({ name, levels }: TypedWords) {
  const texts = LEVELS.map((part) => ({ part, text: (levels[part - 1] ?? "").trim(), longest: LONGEST.level }));
  return [{ part: "name" as const, text: name.trim(), longest: LONGEST.name }, ...texts];
}

function wordsFrom(typed: TypedWords): CriterionWords | null {
  if (!isBegun(typed)) return null;
  const [first = "", second = "", third = "", fourth = "", fifth = ""] = typed.levels.map((text) => text.trim());
  return { name: typed.name.trim(), levels: [first, second, third, fourth, fifth] };
}
