import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getMetricName } from "@/components/metrics/metric-name";
import { getAmountWords } from "@/components/ui/amount-words";
import { getNumberWords } from "@/components/ui/number-words";
import { WEEKS_OF_MONEY } from "@/lib/coaching/domain/program-week";
import type { ProgramUnit } from "@/lib/coaching/views/program";
import type { Day } from "@/lib/kernel/period";

type Money = { currency: string; currencyExponent: number };

/** How programs say their metrics, days and figures: a count for a week, an amount for four. */
export async function getProgramWords({ currency, currencyExponent }: Money) {
  const [t, format, number, amount, nameOf] = await Promise.all([
    getTranslations("coaching.programs"),
    getFormatter(),
    getNumberWords(),
    getAmountWords(),
    getMetricName(),
  ]);
  const at = (day: Day) => new Date(`${day}T12:00:00Z`);
  /** Without its span of time, where a heading says it. */
  const figure = (perWeek: number, unit: ProgramUnit) =>
    unit === "money"
      ? amount(Math.round(WEEKS_OF_MONEY * perWeek), { currency, currencyExponent }, false)
      : number(perWeek, perWeek < 10 ? 1 : 0);
  return {
    ...{ t, nameOf, figure },
    figureOr: (perWeek: number | null, unit: ProgramUnit) => (perWeek === null ? "–" : figure(perWeek, unit)),
    span: (unit: ProgramUnit) => t(unit === "money" ? "inFourWeeks" : "aWeek"),
    day: (day: Day) => format.dateTime(at(day), { day: "numeric", month: "short", timeZone: "UTC" }),
    longDay: (day: Day) => format.dateTime(at(day), { day: "numeric", month: "long", timeZone: "UTC" }),
    moment: (moment: Date) => format.dateTime(moment, { day: "numeric", month: "short" }),
  };
}
