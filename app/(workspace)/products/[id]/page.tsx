import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/words";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { PageLink } from "@/components/ui/page-link";
import { TextLink } from "@/components/ui/text-link";
import { isOffered, requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { isSoldOn } from "@/lib/products/domain/product-value";
import { findProduct } from "@/lib/products/queries/products";
import { AboutProduct } from "./_components/about-product";
import { WonWithProduct } from "./_components/won-with-product";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products.list"))("name") };
}

/** A product for everybody who sells it: what it is, and what was won with it lately as far as one sees. */
export default async function ProductPage({ params }: PageProps<"/products/[id]">) {
  const scope = await requireScope("product:read");
  const actor = await requireActor();
  const product = await findProduct(scope, (await params).id);
  if (!product) notFound();
  const t = await getTranslations("products.list");
  const today = dayAt(new Date(), actor.timeZone);
  const manages = isOffered(actor, "product:manage");
  return (
    <>
      <PageHead
        over={<TextLink href="/products">{t("title")}</TextLink>}
        title={product.name}
        sub={!isSoldOn(today, product) && <Badge>{t("notSold")}</Badge>}
      >
        {manages && (
          <PageLink href={`/products/${product.id}/edit` as Route} className={buttonClass()}>
            {t("edit")}
          </PageLink>
        )}
      </PageHead>
      <div className="space-y-section-sm md:space-y-section">
        <AboutProduct product={product} money={actor.organisation} showsCost={manages} />
        <WonWithProduct product={product} money={actor.organisation} today={today} />
      </div>
    </>
  );
}
