import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { leaveDemoAction } from "@/lib/org/actions";
import { mayLeaveDemo } from "@/lib/org/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.ownData"))("title") };
}

/** Leaving the demo company: what goes, what stays, and the name to write so that nobody does it in passing. */
export default async function OwnDataPage() {
  await requireScope("settings:manage");
  const actor = await requireActor();
  if (!actor.organisation.isDemo) notFound();
  if (!mayLeaveDemo(actor)) forbidden();
  const t = await getTranslations("org.ownData");
  const organisation = actor.organisation.name;
  return (
    <div className="max-w-form">
      <PageHead over={organisation} title={t("title")} sub={t("lead")} />
      <Section id="happens" title={t("happens")}>
        <ul className="list-disc space-y-2 pl-5 text-read text-ink-2">
          <li>{t("removed", { organisation })}</li>
          <li>{t("signedOut")}</li>
          <li>{t("setUp")}</li>
          <li>{t("stays")}</li>
        </ul>
      </Section>
      <ActionForm action={leaveDemoAction} className="mt-section-sm space-y-6">
        <TextField
          name="confirmation"
          label={t("confirmation", { organisation })}
          hint={t("confirmationHint")}
          autoComplete="off"
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton look="danger">{t("submit")}</SubmitButton>
          <TextLink href="/settings">{t("stay")}</TextLink>
        </div>
      </ActionForm>
    </div>
  );
}
