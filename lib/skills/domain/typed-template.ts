import { LEVELS, RUBRIC_LANGUAGES, type RubricLanguage } from "./rubric";
import type { TemplatePart } from "./template";

const SUFFIX: Record<RubricLanguage, string> = { en: "En", de: "De" };

/** The name of the field in which a part of a criterion is typed: by the criterion and not by its place, so that it may move. */
export function wordFieldOf({ language, part }: TemplatePart, key: string): string {
  return part === "name" ? `name${SUFFIX[language]}-${key}` : `level${SUFFIX[language]}${part}-${key}`;
}

/** The name of the field for the skill of a criterion, or for whether it is mandatory. */
export function traitFieldOf(what: "skill" | "mandatory", key: string): string {
  return `${what}-${key}`;
}

/** The criteria in the fields of a form, in the order of its list of keys; whatever else it holds is left. */
export function typedCriteria(fields: Readonly<Record<string, unknown>>): unknown[] {
  const { keys } = fields;
  if (!Array.isArray(keys)) return [];
  return keys.map((key: unknown) => {
    if (typeof key !== "string") return { key };
    const text = (part: TemplatePart) => fields[wordFieldOf(part, key)] ?? "";
    const typed = (language: RubricLanguage) => ({
      name: text({ language, part: "name" }),
      levels: LEVELS.map((part) => text({ language, part })),
    });
    return {
      ...{ key, skill: fields[traitFieldOf("skill", key)] },
      isMandatory: fields[traitFieldOf("mandatory", key)],
      ...Object.fromEntries(RUBRIC_LANGUAGES.map((language) => [language, typed(language)])),
    };
  });
}
