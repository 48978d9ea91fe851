import type { Route } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { getAmountWords } from "@/components/ui/amount-words";
import { Badge } from "@/components/ui/badge";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/kernel/period";
import { isSoldOn } from "@/lib/products/domain/product-value";
import type { ProductView } from "@/lib/products/views";

type Money = { currency: string; currencyExponent: number };
type Props = { products: readonly ProductView[]; money: Money; today: Day; manages: boolean };

/** The catalogue; for those who manage it each name leads to its record. */
export async function ProductTable({ products, money, today, manages }: Props) {
  const t = await getTranslations("products.list");
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell className="max-md:hidden">{t("family")}</HeadCell>
          <HeadCell right>{t("listPrice")}</HeadCell>
          <HeadCell right>{t("margin")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {products.map((product) => (
          <Row key={product.id} {...{ product, money, today, manages }} />
        ))}
      </tbody>
    </Table>
  );
}

async function Row({ product, money, today, manages }: Omit<Props, "products"> & { product: ProductView }) {
  const [t, words, format] = await Promise.all([getTranslations("products.list"), getAmountWords(), getFormatter()]);
  const { listPriceMinor, unitCostMinor, marginPpm } = product;
  const share =
    marginPpm !== null
      ? marginPpm / 1_000_000
      : listPriceMinor && unitCostMinor !== null
        ? (listPriceMinor - unitCostMinor) / listPriceMinor
        : null;
  return (
    <tr className={ROW}>
      <RowHead>
        {manages ? (
          <TextLink quiet href={`/products/${product.id}` as Route}>
            {product.name}
          </TextLink>
        ) : (
          product.name
        )}
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
        {share === null ? <Unknown /> : format.number(share, { style: "percent", maximumFractionDigits: 1 })}
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
