import { getTranslations } from "@/components/i18n/words";
import { getNumberWords } from "@/components/ui/number-words";
import { saidOnce } from "@/components/ui/said-once";
import type { Standing, Usual } from "@/lib/activities/domain/usual";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import { getUsualWords, usualKey } from "./usual-words";

export type FigureWords = ReturnType<typeof wordsWith>;
type Parts = readonly [
  t: Awaited<ReturnType<typeof getTranslations<"activities.team">>>,
  number: Awaited<ReturnType<typeof getNumberWords>>,
  wordsOf: Awaited<ReturnType<typeof getUsualWords>>,
];

// The texts of a language are the same object for each request, and what was said with them need not be said again.
const kept = new WeakMap<Parts[0], FigureWords>();

/**
 * All that the figures of a week table say, made once for the whole table: a component that waits for its own words costs several
 * times what it draws.
 */
export async function getFigureWords(): Promise<FigureWords> {
  const parts = await Promise.all([getTranslations("activities.team"), getNumberWords(), getUsualWords()]);
  const words = kept.get(parts[0]) ?? wordsWith(parts);
  kept.set(parts[0], words);
  return words;
}

function wordsWith([t, number, wordsOf]: Parts) {
  const usualOf = saidOnce((usual: Usual) => t(usualKey(usual), wordsOf(usual)));
  const standingOf = saidOnce((standing: Standing) => t(`standing.${standing}`));
  return {
    number,
    usual: ({ usual }: WeekFigure) => (usual ? usualOf(usual) : standingOf("unknown")),
    standing: ({ standing }: WeekFigure) => standingOf(standing),
    asUsual: t("asUsual"),
    away: t("away"),
  };
}
