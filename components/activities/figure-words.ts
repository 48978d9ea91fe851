import { getTranslations } from "next-intl/server";
import { getNumberWords } from "@/components/ui/number-words";
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
  return {
    number,
    usual: ({ usual }: WeekFigure) => (usual ? t("usual", wordsOf(usual)) : t("standing.unknown")),
    standing: ({ standing }: WeekFigure) => t(`standing.${standing}`),
    asUsual: t("asUsual"),
    away: t("away"),
  };
}
