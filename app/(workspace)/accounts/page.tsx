import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { PageLink } from "@/components/ui/page-link";
import { isOffered, requireActor, requireScope } from "@/lib/access/gate/gate";
import { listAccounts } from "@/lib/pipeline/queries/accounts";
import { listTraits } from "@/lib/pipeline/queries/traits";
import { AccountFilterForm } from "./_components/account-filter-form";
import { accountFilterOf, accountQueryOf, accountsHref } from "./_components/account-query";
import { AccountTable } from "./_components/account-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pipeline.accounts"))("title") };
}

/** Everybody one sells to or might sell to. */
export default async function AccountsPage({ searchParams }: PageProps<"/accounts">) {
  const scope = await requireScope("account:read");
  const actor = await requireActor();
  const params = await searchParams;
  const query = accountQueryOf((name) => params[name]);
  const traits = await listTraits();
  const filter = accountFilterOf(query, traits);
  const [t, page] = await Promise.all([getTranslations("pipeline.accounts"), listAccounts(scope, filter)]);
  const add = isOffered(actor, "account:write") && (
    <PageLink href="/accounts/new" className={buttonClass({ look: "primary" })}>
      {t("add")}
    </PageLink>
  );
  if (page.accounts.length === 0 && accountsHref({ ...query, sort: "", after: "" }) === "/accounts")
    return (
      <>
        <PageHead title={t("title")} sub={t("lead")} />
        <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
          {add}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead title={t("title")} sub={t("lead")}>
        {page.accounts.length > 0 && (
          <DownloadLink href={accountsHref({ ...query, after: "" }, "/accounts/csv")}>{t("csv")}</DownloadLink>
        )}
        {add}
      </PageHead>
      <AccountFilterForm query={query} traits={traits} />
      {page.accounts.length === 0 ? (
        <EmptyState title={t("nothingTitle")} text={t("nothingText")}>
          <PageLink href="/accounts" className={buttonClass()}>
            {t("all")}
          </PageLink>
        </EmptyState>
      ) : (
        <AccountTable page={page} query={query} sortId={filter.sortId ?? ""} traits={traits} />
      )}
    </>
  );
}
