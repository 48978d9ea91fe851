import { getTranslations } from "@/components/i18n/words";
import { StateWord } from "@/components/ui/state-word";

/** What the shapes and the band mean, once under the table. */
export async function WeekLegend({ hasSlumps = false }: { hasSlumps?: boolean }) {
  const t = await getTranslations("activities.team");
  return (
    <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-small text-ink-4">
      {hasSlumps && <StateWord state="alert">{t("standing.slump")}</StateWord>}
      <StateWord state="watch">{t("standing.below")}</StateWord>
      <StateWord state="praise">{t("standing.above")}</StateWord>
      <StateWord state="unknown">{t("standing.unknown")}</StateWord>
      <span className="inline-flex items-center gap-1.5">
        <span className="h-2.5 w-5 rounded-sm bg-band" />
        {t("legendBand")}
      </span>
    </p>
  );
}
