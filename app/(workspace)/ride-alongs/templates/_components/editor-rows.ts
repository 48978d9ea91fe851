import {
  BUILT_IN_RUBRIC,
  type CriterionWords,
  RUBRIC_LANGUAGES,
  type Rubric,
  type RubricLanguage,
} from "@/lib/skills/domain/rubric";
import type { SkillKey } from "@/lib/skills/domain/skills";
import { CRITERIA_RANGE, type TypedWords } from "@/lib/skills/domain/template";

export type RowWords = Readonly<Record<RubricLanguage, TypedWords>>;

/** A criterion as the editor begins with it. */
export type EditorRow = {
  key: string;
  skill: SkillKey;
  isMandatory: boolean;
  /** As typed before; empty where there are none. */
  words: RowWords;
  /** What the product calls it, for one that is the product's. */
  product: RowWords | null;
};

const NOTHING: TypedWords = { name: "", levels: ["", "", "", "", ""] };

/** The words of the product's criteria in every language, by key. */
export type ProductWords = Readonly<Record<string, RowWords>>;

export function hasWords({ words }: Pick<EditorRow, "words">): boolean {
  return RUBRIC_LANGUAGES.some((language) => words[language].name !== "");
}

export function rowsOf(rubric: Rubric, product: ProductWords): EditorRow[] {
  return rubric.criteria.map(({ key, skill, isMandatory, words }) => {
    const typed = (language: RubricLanguage): CriterionWords | TypedWords => words?.[language] ?? NOTHING;
    return { key, skill, isMandatory, words: { en: typed("en"), de: typed("de") }, product: product[key] ?? null };
  });
}

export function blankRow(key: string): EditorRow {
  return { key, skill: "QUALIFYING", isMandatory: true, words: { en: NOTHING, de: NOTHING }, product: null };
}

/** As few as a template has, or the product's eight to begin with. */
export function firstRows(isEmpty: boolean, product: ProductWords): EditorRow[] {
  if (!isEmpty) return rowsOf(BUILT_IN_RUBRIC, product);
  return Array.from({ length: CRITERIA_RANGE.least }, (_, place) => blankRow(`own${place + 1}`));
}
