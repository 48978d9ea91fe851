import { getFormatter, getTranslations } from "next-intl/server";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import { getUsualWords } from "./usual-words";

export type FigureWords = Awaited<ReturnType<typeof getFigureWords>>;

/**
 * All that the figures of a week table say, made once for the whole table: a component that waits for its own words costs several
 * times what it draws.
 */
export async function getFigureWords() {
  const [t, format, wordsOf] = await Promise.all([getTranslations("activities.team"), getFormatter(), getUsualWords()]);
  return {
    number: (value: number) => format.number(value),
    usual: ({ usual }: WeekFigure) => (usual ? t("usual", wordsOf(usual)) : t("standing.unknown")),
    standing: ({ standing }: WeekFigure) => t(`standing.${standing}`),
    asUsual: t("asUsual"),
    away: t("away"),
  };
}
