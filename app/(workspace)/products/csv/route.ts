import type { NextRequest } from "next/server";
import { answerCsv } from "@/app/csv/answer-csv";
import { everyPage } from "@/app/csv/every-page";
import { getTranslations } from "@/components/i18n/words";
import { isOffered, requireActor, requireScope } from "@/lib/access/gate/gate";
import type { CsvRow } from "@/lib/kernel/csv";
import { decimalFromMinor, type Minor } from "@/lib/kernel/money";
import { dayAt } from "@/lib/kernel/period";
import { marginShare } from "@/lib/products/domain/product-value";
import { listProducts } from "@/lib/products/queries/products";
import type { ProductView } from "@/lib/products/views";
import { shownProducts } from "../_components/product-query";

const BATCH = 1000;

/** The catalogue as the page filters and sorts it; what a product costs stands in it for those who keep the catalogue. */
export async function GET(request: NextRequest): Promise<Response> {
  const scope = await requireScope("product:read");
  const actor = await requireActor();
  const { organisation, timeZone } = actor;
  const today = dayAt(new Date(), timeZone);
  const shown = shownProducts((name) => request.nextUrl.searchParams.get(name) ?? undefined);
  const t = await getTranslations("products.list");
  const pages = everyPage(async (after) => {
    const page = await listProducts(scope, { ...shown, after: after ?? "" }, today, BATCH);
    return { rows: page.products, next: page.next };
  });
  const { currency } = organisation;
  const withCost = isOffered(actor, "product:manage");
  const head = [
    ...[t("name"), t("family"), t("file.listPrice", { currency })],
    ...(withCost ? [t("file.unitCost", { currency })] : []),
    ...[t("file.margin"), t("file.activeFrom"), t("file.activeUntil")],
  ];
  const batches = inRows(pages, (product) => rowOf(product, organisation.currencyExponent, withCost));
  return answerCsv({ fileName: t("file.name", { day: today }), head, batches });
}

async function* inRows(pages: AsyncIterable<readonly ProductView[]>, row: (product: ProductView) => CsvRow) {
  for await (const page of pages) yield page.map(row);
}

function rowOf(product: ProductView, exponent: number, withCost: boolean): CsvRow {
  const decimal = (amount: Minor | null) => (amount === null ? null : Number(decimalFromMinor(amount, exponent)));
  const share = marginShare(product);
  return [
    ...[product.name, product.family, decimal(product.listPriceMinor)],
    ...(withCost ? [decimal(product.unitCostMinor)] : []),
    // Per cent with as many digits as are kept.
    ...[share === null ? null : Math.round(share * 1_000_000) / 10_000, product.activeFrom, product.activeUntil],
  ];
}
