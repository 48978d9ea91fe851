import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import { Section } from "@/components/ui/section";
import { BodyCell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { OpportunityView } from "@/lib/pipeline/views/opportunity";

export async function LineTable({ opportunity }: { opportunity: OpportunityView }) {
  const [t, format, amountWords] = await Promise.all([
    getTranslations("pipeline.opportunity"),
    getFormatter(),
    getAmountWords(),
  ]);
  return (
    <Section id="lines" title={t("lines")} note={t("linesNote")}>
      <Table label={t("lines")}>
        <thead>
          <tr>
            <HeadCell>{t("product")}</HeadCell>
            <HeadCell right>{t("quantity")}</HeadCell>
            <HeadCell right>{t("lineAmount")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {opportunity.lines.map((line) => (
            <tr key={line.id}>
              <RowHead>{line.product.name}</RowHead>
              <BodyCell right>{format.number(line.quantity)}</BodyCell>
              <BodyCell right className="text-ink">
                {line.amountMinor === null ? t("unknownAmount") : amountWords(line.amountMinor, opportunity)}
              </BodyCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
