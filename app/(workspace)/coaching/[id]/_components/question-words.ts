import { getLocale } from "next-intl/server";
import { getTranslations } from "@/components/i18n/words";
import { isBuiltInQuestion } from "@/lib/coaching/domain/propose-questions";
import { type OwnQuestion, wordsOfOwn } from "@/lib/coaching/domain/questions";

type Asked = { key: string | null; words: string | null; own?: readonly OwnQuestion[] };

/**
 * What a question says: a built-in one in the reader's language, one that is about to be put in the words of the house, and one
 * that was put in those in which it was.
 */
export async function getQuestionWords(): Promise<(question: Asked) => string> {
  const [t, locale] = await Promise.all([getTranslations("coaching.questions"), getLocale()]);
  const language = locale.startsWith("de") ? "de" : "en";
  return ({ key, words, own = [] }) => {
    if (key !== null && isBuiltInQuestion(key)) return t(key);
    const ours = own.find(({ id }) => id === key);
    return words ?? (ours ? wordsOfOwn(ours, language) : "");
  };
}
