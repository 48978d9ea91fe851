import type { ReactNode } from "react";
import { inputClass, selectClass } from "@/components/forms/input-class";
import { getTranslations } from "@/components/i18n/words";
import { Button } from "@/components/ui/button";
import { ORDERS, orderText } from "@/lib/products/domain/product-order";
import type { ShownProducts } from "./product-query";

/** Name, family, whether it is sold, and the order, as a plain form: the address says what is shown. */
export async function ProductFilterForm({ shown, families }: { shown: ShownProducts; families: readonly string[] }) {
  const t = await getTranslations("products.list");
  return (
    <form action="/products" className="mb-6 flex flex-wrap items-end gap-3">
      <label className="block min-w-0 text-small text-ink-3 max-md:basis-full md:flex-1">
        {t("search")}
        <input
          type="search"
          name="search"
          defaultValue={shown.search}
          maxLength={120}
          className={`mt-1 ${inputClass}`}
        />
      </label>
      {families.length > 1 && (
        <Choice name="family" label={t("family")} chosen={shown.family}>
          <option value="">{t("anyFamily")}</option>
          {families.map((family) => (
            <option key={family} value={family}>
              {family}
            </option>
          ))}
        </Choice>
      )}
      <Choice name="state" label={t("state")} chosen={shown.state}>
        <option value="">{t("anyState")}</option>
        <option value="sold">{t("sold")}</option>
        <option value="ended">{t("notSold")}</option>
      </Choice>
      <Choice name="sort" label={t("sort")} chosen={orderText(shown.order)}>
        {ORDERS.map((order) => (
          <option key={orderText(order)} value={orderText(order)}>
            {t(`orders.${order.by}.${order.isDescending ? "down" : "up"}`)}
          </option>
        ))}
      </Choice>
      <Button type="submit" className="max-md:basis-full">
        {t("show")}
      </Button>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; chosen: string; children: ReactNode };

/** Two of them beside each other on a phone; one that is left over has the row to itself. */
function Choice({ name, label, chosen, children }: ChoiceProps) {
  return (
    <label className="block min-w-0 text-small text-ink-3 max-md:grow max-md:basis-[8.5rem] md:w-[11.5rem]">
      {label}
      <select name={name} defaultValue={chosen} className={`mt-1 ${selectClass}`}>
        {children}
      </select>
    </label>
  );
}
