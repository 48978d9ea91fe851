import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { signInAction } from "@/lib/access/actions";
import { frontDoor } from "@/lib/access/gate/front-door";
import { findVisitor } from "@/lib/access/gate/gate";
import { findOrganisation } from "@/lib/org/queries/organisation";
import { DemoPeople } from "./_components/demo-people";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.signIn"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const [actor, organisation, { next }, t] = await Promise.all([
    findVisitor(),
    findOrganisation(),
    searchParams,
    getTranslations("access.signIn"),
  ]);
  if (actor) redirect("/");
  if (!organisation?.isSetUp) redirect("/setup");
  return (
    <>
      <h1 className="text-head font-semibold text-ink">{t("title")}</h1>
      <p className="mt-1 text-body text-ink-3">{organisation.name}</p>
      <ActionForm action={signInAction} className="mt-8 space-y-5">
        {typeof next === "string" && <input type="hidden" name="next" value={next} />}
        <TextField name="email" type="email" label={t("email")} autoComplete="username" required />
        <TextField name="password" type="password" label={t("password")} autoComplete="current-password" required />
        <SubmitButton full>{t("submit")}</SubmitButton>
      </ActionForm>
      {organisation.isDemo && frontDoor().hasDemoLogins ? (
        <DemoPeople next={next} />
      ) : (
        <p className="mt-6 text-small text-ink-4">{t("forgot")}</p>
      )}
    </>
  );
}
