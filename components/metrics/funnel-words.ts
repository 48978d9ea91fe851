import { getTypeName } from "@/components/activities/type-names";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getStageName } from "@/components/pipeline/stage-names";
import { getAmountWords } from "@/components/ui/amount-words";
import { getPercentWords } from "@/components/ui/percent-words";
import type { StepCount } from "@/lib/metrics/domain/funnel-cohort";
import type { FunnelPlace } from "@/lib/metrics/views/funnel";

/** Below this one says how many of how many, and no per cent. */
const FEWEST_FOR_PER_CENT = 10;

/** The words of a funnel, made once for all its lines. */
export async function getFunnelWords() {
  const [t, format, typeName, stageName, amount, percentWords] = await Promise.all([
    getTranslations("metrics.funnel"),
    getFormatter(),
    getTypeName(),
    getStageName(),
    getAmountWords(),
    getPercentWords(),
  ]);
  const percent = (rate: number) => percentWords(rate, 0);
  return {
    t,
    amount,
    percent,
    number: (value: number, digits = 0) => format.number(value, { maximumFractionDigits: digits }),
    typeOf: (place: FunnelPlace | undefined) => (place ? typeName(place) : t("won")),
    stageOf: (place: FunnelPlace | undefined) => (place ? stageName(place) : t("won")),
    count: ({ reached, passed }: StepCount) =>
      reached < FEWEST_FOR_PER_CENT ? t("step.counts", { passed, reached }) : percent(passed / reached),
    hundred: (chance: number) => format.number(Math.min(99, Math.round(100 * chance))),
  };
}

export type FunnelWords = Awaited<ReturnType<typeof getFunnelWords>>;
