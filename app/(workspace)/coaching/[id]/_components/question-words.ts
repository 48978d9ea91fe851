import { getTranslations } from "@/components/i18n/words";
import { isBuiltInQuestion } from "@/lib/coaching/domain/propose-questions";

/** What a question says: a built-in one in the reader's language, any other in the words in which it was put. */
export async function getQuestionWords(): Promise<(question: { key: string | null; words: string | null }) => string> {
  const t = await getTranslations("coaching.questions");
  return ({ key, words }) => (key !== null && isBuiltInQuestion(key) ? t(key) : (words ?? ""));
}
