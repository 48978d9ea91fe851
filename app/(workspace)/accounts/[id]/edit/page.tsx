import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { editAccountAction } from "@/lib/pipeline/actions";
import { findAccount } from "@/lib/pipeline/queries/account";
import { AccountFields } from "../../_components/account-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pipeline.accounts"))("edit") };
}

export default async function EditAccountPage({ params }: PageProps<"/accounts/[id]/edit">) {
  const scope = await requireScope("account:write");
  const account = await findAccount(scope, (await params).id);
  if (!account) notFound();
  const t = await getTranslations("pipeline.accounts");
  return (
    <div className="max-w-form">
      <PageHead
        over={<TextLink href={`/accounts/${account.id}` as Route}>{account.name}</TextLink>}
        title={t("edit")}
      />
      <ActionForm action={editAccountAction} className="space-y-5">
        <input type="hidden" name="id" value={account.id} />
        <input type="hidden" name="version" value={account.version} />
        <AccountFields account={account} />
        <SubmitButton full>{t("save")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
