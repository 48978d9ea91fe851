import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { isOffered, requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { listProducts } from "@/lib/products/queries/products";
import { ProductTable } from "./_components/product-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products.list"))("title") };
}

export default async function ProductsPage() {
  const scope = await requireScope("product:read");
  const actor = await requireActor();
  const [t, products] = await Promise.all([getTranslations("products.list"), listProducts(scope)]);
  const manages = isOffered(actor, "product:manage");
  const add = (
    <Link href="/products/new" className={buttonClass({ look: "primary" })}>
      {t("add")}
    </Link>
  );
  return (
    <>
      <PageHead title={t("title")} sub={t("lead")}>
        {manages && products.length > 0 && add}
      </PageHead>
      {products.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
          {manages && add}
        </EmptyState>
      ) : (
        <ProductTable
          products={products}
          money={actor.organisation}
          today={dayAt(new Date(), actor.timeZone)}
          manages={manages}
        />
      )}
    </>
  );
}
