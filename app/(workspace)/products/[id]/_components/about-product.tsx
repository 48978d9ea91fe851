import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import { getPercentWords } from "@/components/ui/percent-words";
import { Section } from "@/components/ui/section";
import type { Minor } from "@/lib/kernel/money";
import type { Day } from "@/lib/kernel/period";
import { marginShare } from "@/lib/products/domain/product-value";
import type { ProductView } from "@/lib/products/views";

type Props = {
  product: ProductView;
  money: { currency: string; currencyExponent: number };
  /** What it costs to make or buy is for those who keep the catalogue. */
  showsCost: boolean;
};

/** What is known, line by line; what is not known is left out, except the price that everybody looks for. */
export async function AboutProduct({ product, money, showsCost }: Props) {
  const [t, tList, format, amountWords, percent] = await Promise.all([
    getTranslations("products.page"),
    getTranslations("products.list"),
    getFormatter(),
    getAmountWords(),
    getPercentWords(),
  ]);
  const amount = (value: Minor | null) => (value === null ? null : amountWords(value, money));
  const words = (day: Day | null) =>
    day && format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const share = marginShare(product);
  const facts: [string, string | null][] = [
    [tList("family"), product.family],
    [tList("listPrice"), amount(product.listPriceMinor) ?? tList("unknown")],
    [t("unitCost"), showsCost ? amount(product.unitCostMinor) : null],
    [tList("margin"), share === null ? null : percent(share, 1)],
    [t("activeFrom"), words(product.activeFrom)],
    [t("activeUntil"), words(product.activeUntil)],
  ];
  return (
    <Section id="about" title={t("about")} className="max-w-[44rem]">
      <dl className="divide-y divide-line border-y border-line">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="grid gap-x-4 py-2.5 md:grid-cols-[10rem_minmax(0,1fr)]">
                <dt className="text-small leading-5 text-ink-4">{name}</dt>
                <dd className="text-body tabular-nums text-ink">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}
