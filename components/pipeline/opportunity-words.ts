import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import type { Day } from "@/lib/kernel/period";
import type { StageView } from "@/lib/pipeline/views/opportunity";
import { getStageName } from "./stage-names";

export type OpportunityWords = Awaited<ReturnType<typeof getOpportunityWords>>;

/**
 * All that a row of opportunities says, made once for the whole table: a component that waits for its own words costs several times
 * what it draws.
 */
export async function getOpportunityWords(stages: readonly StageView[], today: Day) {
  const [t, stageName, format, amount] = await Promise.all([
    getTranslations("pipeline.list"),
    getStageName(),
    getFormatter(),
    getAmountWords(),
  ]);
  const names = new Map(stages.map((stage) => [stage.id, stageName(stage)]));
  // A day goes without its year while that goes without saying.
  const shortDay = (day: Day) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), {
      day: "numeric",
      month: "short",
      ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
      timeZone: "UTC",
    });
  return {
    amount,
    shortDay,
    stage: (id: string) => names.get(id) ?? "",
    closes: (day: string) => t("closes", { day }),
    since: (day: string) => t("since", { day }),
    on: (day: string) => t("on", { day }),
    noAccount: t("noAccount"),
    unknown: t("unknown"),
    none: t("none"),
  };
}
