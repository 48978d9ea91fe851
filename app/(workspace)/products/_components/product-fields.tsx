import { getLocale } from "next-intl/server";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { decimalFromMinor, type Minor } from "@/lib/kernel/money";
import type { ProductView } from "@/lib/products/views";

type Props = { product?: ProductView; money: { currency: string; currencyExponent: number } };

/** What is kept about a product; amounts are typed as people of the language write them. */
export async function ProductFields({ product, money }: Props) {
  const [t, locale] = await Promise.all([getTranslations("products.fields"), getLocale()]);
  const typed = (amount: Minor | null | undefined, exponent: number) => {
    if (amount === null || amount === undefined) return undefined;
    const decimal = decimalFromMinor(amount, exponent);
    return locale === "de-DE" ? decimal.replace(".", ",") : decimal;
  };
  const margin = typed(product?.marginPpm, 4)?.replace(/[.,]?0+$/, "");
  const { currency, currencyExponent } = money;
  return (
    <>
      <TextField name="name" label={t("name")} maxLength={120} autoComplete="off" defaultValue={product?.name} />
      <TextField
        name="family"
        label={t("family")}
        hint={t("familyHint")}
        maxLength={80}
        optional
        defaultValue={product?.family ?? undefined}
      />
      <TextField
        name="listPrice"
        label={t("listPrice", { currency })}
        inputMode="decimal"
        optional
        defaultValue={typed(product?.listPriceMinor, currencyExponent)}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          name="unitCost"
          label={t("unitCost", { currency })}
          inputMode="decimal"
          optional
          defaultValue={typed(product?.unitCostMinor, currencyExponent)}
        />
        <TextField
          name="margin"
          label={t("margin")}
          inputMode="decimal"
          hint={t("marginHint")}
          optional
          defaultValue={margin}
        />
      </div>
      <SoldFields {...(product ? { product } : {})} />
    </>
  );
}

async function SoldFields({ product }: Pick<Props, "product">) {
  const t = await getTranslations("products.fields");
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField
        name="activeFrom"
        type="date"
        label={t("activeFrom")}
        optional
        defaultValue={product?.activeFrom ?? undefined}
      />
      <TextField
        name="activeUntil"
        type="date"
        label={t("activeUntil")}
        hint={t("activeUntilHint")}
        optional
        defaultValue={product?.activeUntil ?? undefined}
      />
    </div>
  );
}
