import { MESSAGES } from "@/app/i18n/messages";
import { BUILT_IN_RUBRIC, LEVELS } from "@/lib/skills/domain/rubric";
import type { TypedWords } from "@/lib/skills/domain/template";
import type { ProductWords } from "./editor-rows";

type Key = (typeof BUILT_IN_RUBRIC)["criteria"][number]["key"];

function wordsIn(locale: keyof typeof MESSAGES, key: Key): TypedWords {
  const { name, levels } = MESSAGES[locale].skills.criteria[key];
  return { name, levels: LEVELS.map((level) => levels[level]) };
}

/** What the product says of its own criteria, in both languages: whoever puts one into own words begins with these. */
export const PRODUCT_WORDS: ProductWords = Object.fromEntries(
  BUILT_IN_RUBRIC.criteria.map(({ key }) => [key, { en: wordsIn("en-GB", key), de: wordsIn("de-DE", key) }]),
);
