import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { RadioField } from "@/components/forms/radio-field";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { updateProfileAction } from "@/lib/access/actions";
import type { Actor } from "@/lib/access/actor/actor";

export async function ProfileForm({ actor }: { actor: Actor }) {
  const [t, locale] = await Promise.all([getTranslations("access.profile"), getLocale()]);
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => ({
    value: zone,
    label: zone.replaceAll("_", " "),
  }));
  const followed = t("organisationZone", { zone: actor.organisation.timeZone.replaceAll("_", " ") });
  return (
    <ActionForm action={updateProfileAction} done={t("saved")} className="space-y-5">
      <RadioField
        name="locale"
        label={t("language")}
        choices={[
          { value: "en", label: t("en") },
          { value: "de", label: t("de") },
        ]}
        defaultValue={locale === "de-DE" ? "de" : "en"}
      />
      <RadioField
        name="theme"
        label={t("theme")}
        choices={[
          { value: "system", label: t("system") },
          { value: "light", label: t("light") },
          { value: "dark", label: t("dark") },
        ]}
        defaultValue={actor.theme}
      />
      <SelectField
        name="timeZone"
        label={t("timeZone")}
        hint={t("timeZoneHint")}
        choices={zones}
        empty={followed}
        defaultValue={actor.ownTimeZone ?? ""}
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
