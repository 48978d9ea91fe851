import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

/** The ways to the settings that have a page of their own. */
export async function AreaLinks() {
  const [tStages, tTraits, tHolidays, tRates] = await Promise.all([
    getTranslations("pipeline.stageSettings"),
    getTranslations("pipeline.traits"),
    getTranslations("org.holidays"),
    getTranslations("org.rates"),
  ]);
  const areas = [
    { id: "stages", title: tStages("title"), lead: tStages("settingsLead"), open: tStages("open") },
    { id: "traits", title: tTraits("title"), lead: tTraits("settingsLead"), open: tTraits("open") },
    { id: "holidays", title: tHolidays("title"), lead: tHolidays("settingsLead"), open: tHolidays("open") },
    { id: "rates", title: tRates("title"), lead: tRates("settingsLead"), open: tRates("open") },
  ];
  return areas.map(({ id, title, lead, open }) => (
    <Section key={id} id={id} title={title}>
      <p className="mb-2 text-body text-ink-3">{lead}</p>
      <TextLink href={`/settings/${id}` as Route}>{open}</TextLink>
    </Section>
  ));
}
