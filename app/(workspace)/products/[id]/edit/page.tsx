import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { editProductAction } from "@/lib/products/actions";
import { findProduct } from "@/lib/products/queries/products";
import { ProductFields } from "../../_components/product-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products.list"))("edit") };
}

export default async function EditProductPage({ params }: PageProps<"/products/[id]/edit">) {
  const scope = await requireScope("product:manage");
  const product = await findProduct(scope, (await params).id);
  if (!product) notFound();
  const [actor, t] = await Promise.all([requireActor(), getTranslations("products.list")]);
  return (
    <div className="max-w-form">
      <PageHead
        over={<TextLink href={`/products/${product.id}` as Route}>{product.name}</TextLink>}
        title={t("edit")}
      />
      <ActionForm key={product.version} action={editProductAction} done={t("saved")} className="space-y-5">
        <input type="hidden" name="id" value={product.id} />
        <input type="hidden" name="version" value={product.version} />
        <ProductFields product={product} money={actor.organisation} />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
