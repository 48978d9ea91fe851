import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

/** The way out of the demo company, which has a page of its own. */
export async function OwnDataLink() {
  const t = await getTranslations("org.ownData");
  return (
    <Section id="own-data" title={t("title")}>
      <p className="mb-2 text-body text-ink-3">{t("settingsLead")}</p>
      <TextLink href="/settings/own-data">{t("open")}</TextLink>
    </Section>
  );
}
