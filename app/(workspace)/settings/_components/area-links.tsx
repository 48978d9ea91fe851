import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

/** The ways to the settings that have a page of their own. */
export async function AreaLinks() {
  const [t, tStages, tTraits, tHolidays, tRates, tSlumps, tCoaching] = await Promise.all([
    getTranslations("org.settings"),
    getTranslations("pipeline.stageSettings"),
    getTranslations("pipeline.traits"),
    getTranslations("org.holidays"),
    getTranslations("org.rates"),
    getTranslations("metrics.rules"),
    getTranslations("coaching.rules"),
  ]);
  const areas = [
    { id: "stages", title: tStages("title"), lead: tStages("settingsLead") },
    { id: "traits", title: tTraits("title"), lead: tTraits("settingsLead") },
    { id: "holidays", title: tHolidays("title"), lead: tHolidays("settingsLead") },
    { id: "rates", title: tRates("title"), lead: tRates("settingsLead") },
    { id: "coaching", title: tCoaching("title"), lead: tCoaching("linkLead") },
    { id: "slumps", title: tSlumps("title"), lead: tSlumps("settingsLead") },
  ];
  return (
    <Section id="areas" title={t("areas")}>
      <ul className="divide-y divide-line border-y border-line">
        {areas.map(({ id, title, lead }) => (
          <li key={id} className="py-3">
            <TextLink href={`/settings/${id}` as Route}>{title}</TextLink>
            <p className="text-small text-ink-3">{lead}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
