import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { PageLink } from "@/components/ui/page-link";
import { SectionSkeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { findScope, isOffered, requireActor, requireScope } from "@/lib/access/gate/gate";
import { findAccount } from "@/lib/pipeline/queries/account";
import { AccountActivities } from "./_components/account-activities";
import { AccountGroup } from "./_components/account-group";
import { AccountOpportunities } from "./_components/account-opportunities";
import { AccountTraits } from "./_components/account-traits";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pipeline.accounts"))("account") };
}

/** One account: what is known about it, the group it belongs to, and what happened with it as far as one may see. */
export default async function AccountPage({ params }: PageProps<"/accounts/[id]">) {
  const scope = await requireScope("account:read");
  const actor = await requireActor();
  const account = await findAccount(scope, (await params).id);
  if (!account) notFound();
  const [t, opportunities, activities] = await Promise.all([
    getTranslations("pipeline.accounts"),
    findScope("opportunity:read"),
    findScope("activity:read"),
  ]);
  return (
    <>
      <PageHead over={<TextLink href="/accounts">{t("title")}</TextLink>} title={account.name}>
        {isOffered(actor, "account:write") && (
          <PageLink href={`/accounts/${account.id}/edit` as Route} className={buttonClass()}>
            {t("edit")}
          </PageLink>
        )}
      </PageHead>
      <div className="grid gap-x-16 gap-y-section-sm xl:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0 space-y-section-sm max-xl:order-2 md:space-y-section">
          <Suspense fallback={<SectionSkeleton rows={5} />}>
            {opportunities && <AccountOpportunities scope={opportunities} account={account} />}
            {activities && <AccountActivities scope={activities} accountId={account.id} />}
          </Suspense>
        </div>
        <div className="min-w-0 space-y-section-sm max-xl:order-1">
          <AccountTraits account={account} money={actor.organisation} />
          <AccountGroup account={account} />
        </div>
      </div>
    </>
  );
}
