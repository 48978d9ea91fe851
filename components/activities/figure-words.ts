import { getTranslations } from "@/components/i18n/words";
import { getNumberWords } from "@/components/ui/number-words";
import { saidOnce } from "@/components/ui/said-once";
import type { Standing } from "@/lib/activities/domain/usual";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import { getUsualWords } from "./usual-words";

export type FigureWords = Awaited<ReturnType<typeof getFigureWords>>;

/**
 * All that the figures of a week table say, made once for the whole table: a component that waits for its own words costs several
 * times what it draws.
 */
export async function getFigureWords() {
  const [t, number, wordsOf] = await Promise.all([
    getTranslations("activities.team"),
    getNumberWords(),
    getUsualWords(),
  ]);
  const usualOf = saidOnce((words: ReturnType<typeof wordsOf>) => t("usual", words));
  const standingOf = saidOnce((standing: Standing) => t(`standing.${standing}`));
  return {
    number,
    usual: ({ usual }: WeekFigure) => (usual ? usualOf(wordsOf(usual)) : standingOf("unknown")),
    standing: ({ standing }: WeekFigure) => standingOf(standing),
    asUsual: t("asUsual"),
    away: t("away"),
  };
}
