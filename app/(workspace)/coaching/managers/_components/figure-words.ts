import type { ManagerFigures } from "@/lib/coaching/domain/manager-figures";
import type { Third } from "@/lib/coaching/domain/thirds";
import { getSessionWords } from "../../_components/session-words";

/** How the figures of a manager are said; null for one that is withheld. */
export async function getFigureWords() {
  const { t, hours, percent } = await getSessionWords();
  const hoursOf = (minutes: number) => t("rhythm.hours", { hours: hours(minutes) });
  const eachOf = ({ people, minutes }: Third) => hoursOf(minutes / people);
  return {
    time: ({ spent }: ManagerFigures) => hoursOf(spent.minutes),
    spent: ({ spent: { talks, days } }: ManagerFigures) => t("mine.spent", { talks, days }),
    skipped: ({ skipped }: ManagerFigures) => t("managers.count", { count: skipped }),
    each: ({ minutesAWeek }: ManagerFigures) =>
      minutesAWeek === null ? null : t("managers.minutes", { count: Math.round(minutesAWeek) }),
    agreed: ({ agreed }: ManagerFigures) => agreed && t("mine.kept", agreed),
    rides: ({ inTime }: ManagerFigures) => inTime && t("mine.ridesOf", inTime),
    thirds({ thirds }: ManagerFigures): string | null {
      if (!thirds) return null;
      const { top, middle, bottom } = thirds;
      return t("managers.byThird", { top: eachOf(top), middle: eachOf(middle), bottom: eachOf(bottom) });
    },
    share: ({ thirds }: ManagerFigures) =>
      typeof thirds?.bottomShare === "number" ? t("rhythm.share", { share: percent(100 * thirds.bottomShare) }) : null,
  };
}
