import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { addProductAction } from "@/lib/products/actions";
import { ProductFields } from "../_components/product-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products.list"))("add") };
}

export default async function NewProductPage() {
  await requireScope("product:manage");
  const [actor, t] = await Promise.all([requireActor(), getTranslations("products.list")]);
  return (
    <div className="max-w-form">
      <PageHead over={<TextLink href="/products">{t("title")}</TextLink>} title={t("add")} />
      <ActionForm action={addProductAction} className="space-y-5">
        <OnceKey />
        <ProductFields money={actor.organisation} />
        <SubmitButton full>{t("add")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
