import { getFormatter, getTranslations } from "next-intl/server";
import { Meter } from "@/components/charts/meter";
import { getAmountWords } from "@/components/ui/amount-words";
import { Section } from "@/components/ui/section";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import type { Actor } from "@/lib/access/actor/actor";
import { findScope } from "@/lib/access/gate/gate";
import { type Day, fiscalQuarterOf } from "@/lib/kernel/period";
import { listWonByProduct } from "@/lib/pipeline/queries/won-by-product";

/** What was won this fiscal quarter, by product, the most first. */
export async function WonSection({ actor, today }: { actor: Actor; today: Day }) {
  const quarter = fiscalQuarterOf(today, actor.organisation.fiscalYearStartMonth);
  const scope = await findScope("opportunity:read");
  const rows = scope ? await listWonByProduct(scope, quarter) : [];
  const [t, format, amountWords] = await Promise.all([
    getTranslations("pipeline.won"),
    getFormatter(),
    getAmountWords(),
  ]);
  const total = rows.reduce((sum, row) => sum + row.amountMinor, 0);
  if (rows.length === 0) return null;
  const share = (amount: number) => (total > 0 ? amount / total : 0);
  return (
    <Section
      id="won"
      title={t("title", { quarter: quarter.quarter })}
      note={amountWords(total, actor.organisation, false)}
    >
      <Table label={t("title", { quarter: quarter.quarter })}>
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
                {amountWords(row.amountMinor, actor.organisation, false)}
              </BodyCell>
              <BodyCell right>{format.number(share(row.amountMinor), { style: "percent" })}</BodyCell>
              <BodyCell className="max-md:hidden">
                <Meter share={share(row.amountMinor)} />
              </BodyCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
