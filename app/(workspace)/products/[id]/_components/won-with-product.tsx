import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import { Section } from "@/components/ui/section";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { findScope } from "@/lib/access/gate/gate";
import { addDays, type Day } from "@/lib/kernel/period";
import { listWonByProduct } from "@/lib/pipeline/queries/won-by-product";
import { listWonDeals } from "@/lib/pipeline/queries/won-deals";
import type { WonDeal } from "@/lib/pipeline/views/won";

const DAYS = 365;
const SHOWN = 10;

type Props = {
  product: { id: string };
  money: { currency: string; currencyExponent: number };
  today: Day;
};

/** What the last year won with it, of the people whose opportunities one sees: the sum, and the latest of them. */
export async function WonWithProduct({ product, money, today }: Props) {
  const scope = await findScope("opportunity:read");
  if (!scope) return null;
  const period = { from: addDays(today, 1 - DAYS), until: addDays(today, 1) };
  const [t, amountWords, sums, deals] = await Promise.all([
    getTranslations("products.page"),
    getAmountWords(),
    listWonByProduct(scope, period),
    listWonDeals(scope, product.id, period, SHOWN),
  ]);
  const sum = sums.find((row) => row.id === product.id);
  const note = sum && t("wonSum", { count: sum.deals, amount: amountWords(sum.amountMinor, money, false) });
  return (
    <Section id="won" title={t("won")} note={note ?? t("withinSight")}>
      {deals.length === 0 ? (
        <p className="text-body text-ink-3">{t("nothingWon")}</p>
      ) : (
        <Table label={t("won")}>
          <thead>
            <tr>
              <HeadCell>{t("deal")}</HeadCell>
              <HeadCell className="max-md:hidden">{t("owner")}</HeadCell>
              <HeadCell className="max-md:hidden">{t("closedOn")}</HeadCell>
              <HeadCell right>{t("quantity")}</HeadCell>
              <HeadCell right>{t("amount")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {deals.map((deal) => (
              <DealRow key={deal.id} deal={deal} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

async function DealRow({ deal }: { deal: WonDeal }) {
  const [t, format, amountWords] = await Promise.all([
    getTranslations("products.list"),
    getFormatter(),
    getAmountWords(),
  ]);
  const closed =
    deal.closedOn && format.dateTime(new Date(`${deal.closedOn}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <tr className={ROW}>
      <RowHead>
        <TextLink quiet href={`/pipeline/${deal.id}` as Route}>
          {deal.name}
        </TextLink>
        {deal.account && <span className="block text-small text-ink-4">{deal.account}</span>}
        <span className="block text-small text-ink-4 md:hidden">
          {[deal.owner, closed].filter(Boolean).join(" · ")}
        </span>
      </RowHead>
      <BodyCell className="max-md:hidden">{deal.owner}</BodyCell>
      <BodyCell className="whitespace-nowrap max-md:hidden">{closed}</BodyCell>
      <BodyCell right>{format.number(deal.quantity)}</BodyCell>
      <BodyCell right className="whitespace-nowrap text-ink">
        {deal.amountMinor === null ? t("unknown") : amountWords(deal.amountMinor, deal)}
      </BodyCell>
    </tr>
  );
}
