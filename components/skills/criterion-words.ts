import { getLocale } from "next-intl/server";
import { getTranslations } from "@/components/i18n/words";
import {
  builtInKeyOf,
  type Criterion,
  LEVELS,
  ownWordsOf,
  RUBRIC_LANGUAGES,
  type RubricLanguage,
} from "@/lib/skills/domain/rubric";

export type SaidCriterion = {
  key: string;
  name: string;
  levels: readonly string[];
  /** The language of these words, where it is not the reader's: a voice that reads them aloud has to know. */
  lang?: RubricLanguage | undefined;
};

/** What a criterion is called and what each level looks like: a built-in one in the reader's language, any other in its own words. */
export async function getCriterionWords(): Promise<(criterion: Criterion) => SaidCriterion> {
  const [t, locale] = await Promise.all([getTranslations("skills.criteria"), getLocale()]);
  const language = locale.startsWith("de") ? "de" : "en";
  return (criterion) => {
    const { key } = criterion;
    const builtIn = builtInKeyOf(criterion);
    if (builtIn)
      return {
        key,
        name: t(`${builtIn}.name`),
        levels: LEVELS.map((level) => t(`${builtIn}.levels.${level}`)),
      };
    const own = ownWordsOf(criterion, language);
    const lang = RUBRIC_LANGUAGES.find((one) => one !== language && own === criterion.words?.[one]);
    return { key, name: own?.name ?? key, levels: own?.levels ?? [], lang };
  };
}
