import { getTranslations } from "@/components/i18n/words";
import { getNumberWords } from "@/components/ui/number-words";
import { saidOnce } from "@/components/ui/said-once";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import { getUsualWords, usualKey } from "./usual-words";

type Parts = readonly [
  t: Awaited<ReturnType<typeof getTranslations<"activities.home">>>,
  number: Awaited<ReturnType<typeof getNumberWords>>,
  wordsOf: Awaited<ReturnType<typeof getUsualWords>>,
];

/** What the line of a type says: the usual, the whole line as a sentence, and its weeks. */
export type LineWords = (line: { name: string; figure: WeekFigure }) => { usual: string; said: string; weeks: string };

// As for the tables of a week: a language's texts are the same object for each request.
const kept = new WeakMap<Parts[0], LineWords>();

export async function getLineWords(): Promise<LineWords> {
  const parts = await Promise.all([getTranslations("activities.home"), getNumberWords(), getUsualWords()]);
  const words = kept.get(parts[0]) ?? wordsWith(parts);
  kept.set(parts[0], words);
  return words;
}

function wordsWith([t, number, wordsOf]: Parts): LineWords {
  const usualOf = saidOnce(({ usual }: Pick<WeekFigure, "usual">) =>
    usual ? t(usualKey(usual), wordsOf(usual)) : t("tooFewShort"),
  );
  const standingOf = saidOnce((standing: WeekFigure["standing"]) => t(`standing.${standing}`));
  const rowOf = saidOnce((row: { type: string; value: string }) => t("weekRow", row));
  const weeksOf = saidOnce(({ type, weeks }: { type: string; weeks: WeekFigure["weeks"] }) =>
    t("sparkline", { type, values: weeks.map((week) => (week === null ? "–" : number(week))).join(", ") }),
  );
  return ({ name: type, figure: { value, usual, standing, weeks } }) => {
    const own = usualOf({ usual });
    return {
      usual: own,
      said: `${rowOf({ type, value: number(value) })}, ${own}, ${standingOf(standing)}`,
      weeks: weeksOf({ type, weeks }),
    };
  };
}
