import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { RadioField } from "@/components/forms/radio-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { OrganisationFields } from "@/components/org/organisation-fields";
import { frontDoor } from "@/lib/access/gate/front-door";
import { SHORTEST_PASSWORD } from "@/lib/access/schema/password";
import { setUpAction } from "@/lib/org/actions";
import { findOrganisation } from "@/lib/org/queries/organisation";
import { ForgetDesk } from "../_components/forget-desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.setUp"))("title") };
}

export default async function SetUpPage() {
  const [organisation, locale, t, tp] = await Promise.all([
    findOrganisation(),
    getLocale(),
    getTranslations("org.setUp"),
    getTranslations("access.profile"),
  ]);
  if (organisation?.isSetUp) redirect("/sign-in");
  const languages = [
    { value: "en", label: tp("en") },
    { value: "de", label: tp("de") },
  ];
  return (
    <>
      <ForgetDesk everything />
      <h1 className="text-head font-semibold text-ink">{t("title")}</h1>
      <p className="mt-1.5 text-read text-ink-3">{t("lead")}</p>
      <ActionForm action={setUpAction} className="mt-8 space-y-5">
        <h2 className="text-title font-semibold text-ink">{t("organisation")}</h2>
        <OrganisationFields />
        <h2 className="pt-4 text-title font-semibold text-ink">{t("you")}</h2>
        <TextField name="name" label={t("name")} autoComplete="name" />
        <TextField name="email" type="email" label={t("email")} autoComplete="username" />
        <TextField
          name="newPassword"
          type="password"
          label={t("password")}
          hint={t("passwordHint", { count: SHORTEST_PASSWORD })}
          autoComplete="new-password"
        />
        <RadioField
          name="locale"
          label={t("locale")}
          choices={languages}
          defaultValue={locale === "de-DE" ? "de" : "en"}
        />
        {frontDoor().needsSetUpToken && (
          <TextField name="token" label={t("token")} hint={t("tokenHint")} autoComplete="off" />
        )}
        <SubmitButton full>{t("submit")}</SubmitButton>
      </ActionForm>
    </>
  );
}
