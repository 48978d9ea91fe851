import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { OrganisationFields } from "@/components/org/organisation-fields";
import { Section } from "@/components/ui/section";
import { editOrganisationAction } from "@/lib/org/actions";
import type { OrganisationRecord } from "@/lib/org/views";

export async function OrganisationSection({ organisation }: { organisation: OrganisationRecord }) {
  const t = await getTranslations("org.settings");
  const { name: organisationName, version, isCurrencyFixed, ...defaults } = organisation;
  return (
    <Section id="organisation" title={t("organisation")}>
      <ActionForm key={version} action={editOrganisationAction} done={t("saved")} className="space-y-5">
        <input type="hidden" name="version" value={version} />
        <OrganisationFields
          defaults={{ ...defaults, organisationName }}
          currencyFixed={isCurrencyFixed ? t("currencyFixed") : undefined}
        />
        <p className="text-small text-ink-4">{t("consequence")}</p>
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
