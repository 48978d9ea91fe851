import { getTranslations } from "next-intl/server";
import { inputClass, selectClass } from "@/components/forms/input-class";
import { Button } from "@/components/ui/button";
import { ORDERS, orderText } from "@/lib/products/domain/product-order";
import type { ShownProducts } from "./product-query";

/** Name, family, whether it is sold, and the order, as a plain form: the address says what is shown. */
export async function ProductFilterForm({ shown, families }: { shown: ShownProducts; families: readonly string[] }) {
  const t = await getTranslations("products.list");
  const choice = `mt-1 ${selectClass}`;
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
        <label className={CHOICE}>
          {t("family")}
          <select name="family" defaultValue={shown.family} className={choice}>
            <option value="">{t("anyFamily")}</option>
            {families.map((family) => (
              <option key={family} value={family}>
                {family}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={CHOICE}>
        {t("state")}
        <select name="state" defaultValue={shown.state} className={choice}>
          <option value="">{t("anyState")}</option>
          <option value="sold">{t("sold")}</option>
          <option value="ended">{t("notSold")}</option>
        </select>
      </label>
      <label className={CHOICE}>
        {t("sort")}
        <select name="sort" defaultValue={orderText(shown.order)} className={choice}>
          {ORDERS.map((order) => (
            <option key={orderText(order)} value={orderText(order)}>
              {t(`orders.${order.by}.${order.isDescending ? "down" : "up"}`)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" className="max-md:basis-full">
        {t("show")}
      </Button>
    </form>
  );
}

const CHOICE = "block min-w-0 text-small text-ink-3 max-md:grow max-md:basis-[8.5rem] md:w-[11.5rem]";
