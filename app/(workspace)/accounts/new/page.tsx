import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { addAccountAction } from "@/lib/pipeline/actions";
import { AccountFields } from "../_components/account-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pipeline.accounts"))("new") };
}

export default async function NewAccountPage() {
  await requireScope("account:write");
  const t = await getTranslations("pipeline.accounts");
  return (
    <div className="max-w-form">
      <PageHead over={<TextLink href="/accounts">{t("title")}</TextLink>} title={t("new")} />
      <ActionForm action={addAccountAction} className="space-y-5">
        <OnceKey />
        <AccountFields />
        <SubmitButton full>{t("add")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
