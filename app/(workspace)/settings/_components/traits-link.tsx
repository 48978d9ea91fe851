import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

/** The way to the traits of accounts, which have a page of their own. */
export async function TraitsLink() {
  const t = await getTranslations("pipeline.traits");
  return (
    <Section id="traits" title={t("title")}>
      <p className="mb-2 text-body text-ink-3">{t("settingsLead")}</p>
      <TextLink href="/settings/traits">{t("open")}</TextLink>
    </Section>
  );
}
