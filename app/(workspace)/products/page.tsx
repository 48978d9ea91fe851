import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { PageLink } from "@/components/ui/page-link";
import { TextLink } from "@/components/ui/text-link";
import { isOffered, requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { listFamilies, listProducts } from "@/lib/products/queries/products";
import { ProductFilterForm } from "./_components/product-filter-form";
import { isNarrowed, productsHref, shownProducts } from "./_components/product-query";
import { ProductTable } from "./_components/product-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products.list"))("title") };
}

/** What is sold, for everybody; those who keep the catalogue add to it. */
export default async function ProductsPage({ searchParams }: PageProps<"/products">) {
  const scope = await requireScope("product:read");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.timeZone);
  const params = await searchParams;
  const shown = shownProducts((name) => params[name]);
  const [t, page, families] = await Promise.all([
    getTranslations("products.list"),
    listProducts(scope, shown, today),
    listFamilies(scope),
  ]);
  const add = isOffered(actor, "product:manage") && (
    <PageLink href="/products/new" className={buttonClass({ look: "primary" })}>
      {t("add")}
    </PageLink>
  );
  if (page.products.length === 0 && !isNarrowed(shown))
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
        <DownloadLink href={productsHref(shown, "", "/products/csv")}>{t("csv")}</DownloadLink>
        {add}
      </PageHead>
      <ProductFilterForm shown={shown} families={families} />
      {page.products.length === 0 ? (
        <EmptyState title={t("nothingTitle")} text={t("nothingText")}>
          <PageLink href="/products" className={buttonClass()}>
            {t("all")}
          </PageLink>
        </EmptyState>
      ) : (
        <ProductTable products={page.products} shown={shown} money={actor.organisation} today={today} />
      )}
      <nav aria-label={t("pages")} className="mt-4 flex gap-6">
        {shown.after && <TextLink href={productsHref(shown)}>{t("start")}</TextLink>}
        {page.next && <TextLink href={productsHref(shown, page.next)}>{t("more")}</TextLink>}
      </nav>
    </>
  );
}
