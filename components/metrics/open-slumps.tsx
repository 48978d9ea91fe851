import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { SlumpCounts } from "@/lib/metrics/views";

/** How many slumps are open in the company and how long they last; who it is stays with those who lead them. */
export async function OpenSlumps({ counts }: { counts: SlumpCounts }) {
  const t = await getTranslations("metrics.slumps");
  const days = counts.days === null ? null : Math.round(counts.days);
  return (
    <Section id="open-slumps" title={t("openCount")} note={t("known")}>
      <p className="flex items-baseline gap-2">
        <span className="text-head font-semibold tabular-nums text-ink">{counts.open}</span>
        <span className="text-body text-ink-3">{t("openOf", { people: counts.people })}</span>
      </p>
      <p className="mt-1 text-small text-ink-4">{days === null ? t("noneClosed") : t("lasted", { days })}</p>
    </Section>
  );
}
