import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import { Badge } from "@/components/ui/badge";
import { getPercentWords } from "@/components/ui/percent-words";
import { SortHead } from "@/components/ui/sort-head";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/kernel/period";
import { chosenOrder, type OrderColumn } from "@/lib/products/domain/product-order";
import { isSoldOn, marginShare } from "@/lib/products/domain/product-value";
import type { ProductView } from "@/lib/products/views";
import { type ShownProducts, sortedHref } from "./product-query";

type Money = { currency: string; currencyExponent: number };
type Props = { products: readonly ProductView[]; shown: ShownProducts; money: Money; today: Day };

/** The catalogue; each name leads to the page of the product. */
export async function ProductTable({ products, shown, money, today }: Props) {
  const t = await getTranslations("products.list");
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <ColumnHead by="name" shown={shown} />
          <ColumnHead by="family" shown={shown} className="max-md:hidden" />
          <ColumnHead by="listPrice" shown={shown} right />
          <HeadCell right>{t("margin")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {products.map((product) => (
          <Row key={product.id} {...{ product, money, today }} />
        ))}
      </tbody>
    </Table>
  );
}

type HeadProps = { by: OrderColumn; shown: ShownProducts; right?: boolean; className?: string };

async function ColumnHead({ by, shown, ...shape }: HeadProps) {
  const t = await getTranslations("products.list");
  const { order } = shown;
  const sort = order.by !== by ? "none" : order.isDescending ? "descending" : "ascending";
  return (
    <SortHead sort={sort} href={sortedHref(shown, chosenOrder(by, order))} {...shape}>
      {t(by)}
    </SortHead>
  );
}

async function Row({ product, money, today }: { product: ProductView; money: Money; today: Day }) {
  const [t, words, percent] = await Promise.all([
    getTranslations("products.list"),
    getAmountWords(),
    getPercentWords(),
  ]);
  const { listPriceMinor } = product;
  const share = marginShare(product);
  return (
    <tr className={ROW}>
      <RowHead>
        <TextLink quiet href={`/products/${product.id}` as Route}>
          {product.name}
        </TextLink>
        {!isSoldOn(today, product) && (
          <span className="ml-2">
            <Badge>{t("notSold")}</Badge>
          </span>
        )}
        {product.family && <span className="block text-small text-ink-4 md:hidden">{product.family}</span>}
      </RowHead>
      <BodyCell className="max-md:hidden">{product.family ?? <span className="text-ink-4">–</span>}</BodyCell>
      <BodyCell right className="whitespace-nowrap text-ink">
        {listPriceMinor === null ? <Unknown /> : words(listPriceMinor, money)}
      </BodyCell>
      <BodyCell right className="whitespace-nowrap">
        {share === null ? <Unknown /> : percent(share, 1)}
      </BodyCell>
    </tr>
  );
}

async function Unknown() {
  const t = await getTranslations("products.list");
  return (
    <span className="text-ink-4" title={t("unknown")}>
      –
    </span>
  );
}
