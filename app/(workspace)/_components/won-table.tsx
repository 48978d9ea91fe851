import { Meter } from "@/components/charts/meter";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import { getPercentWords } from "@/components/ui/percent-words";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import type { Actor } from "@/lib/access/actor/actor";
import type { WonByProduct } from "@/lib/pipeline/views/won";

type Props = { rows: readonly WonByProduct[]; total: number; organisation: Actor["organisation"] };

/** Each product with what it brought and its share of the whole. */
export async function WonTable({ rows, total, organisation }: Props) {
  const [t, format, amountWords, percent] = await Promise.all([
    getTranslations("pipeline.won"),
    getFormatter(),
    getAmountWords(),
    getPercentWords(),
  ]);
  const share = (amount: number) => (total > 0 ? amount / total : 0);
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <HeadCell>{t("product")}</HeadCell>
          <HeadCell right>{t("deals")}</HeadCell>
          <HeadCell right>{t("amount")}</HeadCell>
          <HeadCell right>{t("share")}</HeadCell>
          <HeadCell className="w-40 max-md:hidden">
            <span className="sr-only">{t("bar")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id ?? "none"} className={ROW}>
            <RowHead>{row.name ?? <span className="text-ink-4">{t("noProduct")}</span>}</RowHead>
            <BodyCell right>{format.number(row.deals)}</BodyCell>
            <BodyCell right className="whitespace-nowrap text-ink">
              {amountWords(row.amountMinor, organisation, false)}
            </BodyCell>
            <BodyCell right>{percent(share(row.amountMinor))}</BodyCell>
            <BodyCell className="max-md:hidden">
              <Meter share={share(row.amountMinor)} />
            </BodyCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
