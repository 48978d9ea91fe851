import { getProgramWords } from "@/components/coaching/program-words";
import { Section } from "@/components/ui/section";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import type { MeasuredView, ProgramView } from "@/lib/coaching/views/program";

type Money = { currency: string; currencyExponent: number };

/** How it came out in the words of whoever decided, and what had changed by then. */
export async function OutcomeSection({ program, money }: { program: ProgramView; money: Money }) {
  const { t, longDay } = await getProgramWords(money);
  if (!program.outcome || !program.endedOn) return null;
  return (
    <Section id="outcome" title={t("end.title")} note={t("endedOn", { date: longDay(program.endedOn) })}>
      <p className="text-read font-medium text-ink">{t(`outcomes.${program.outcome}`)}</p>
      <p className="mt-1 max-w-prose whitespace-pre-line break-words text-body text-ink-2">{program.outcomeText}</p>
      {program.decisionRef && (
        <p className="mt-2 break-words text-small text-ink-3">{t("end.recorded", { ref: program.decisionRef })}</p>
      )}
      <p className="mt-2 text-small text-ink-4">{t("end.person")}</p>
      {program.measured.length > 0 && (
        <div className="mt-6">
          <h3 className="text-body font-medium text-ink">{t("end.change")}</h3>
          <Measured rows={program.measured} money={money} />
          <p className="mt-2 max-w-prose text-small text-ink-4">{t("end.changeNote", { name: program.person.name })}</p>
        </div>
      )}
    </Section>
  );
}

async function Measured({ rows, money }: { rows: readonly MeasuredView[]; money: Money }) {
  const { t, nameOf, figureOr, span } = await getProgramWords(money);
  const inOrder = rows.toSorted((a, b) => a.side.localeCompare(b.side));
  return (
    <Table label={t("end.change")} className="mt-1">
      <thead>
        <tr>
          <HeadCell>{t("scale.metric")}</HeadCell>
          <HeadCell right>{t("scale.before")}</HeadCell>
          <HeadCell right>{t("scale.during")}</HeadCell>
          <HeadCell right>{t("scale.last")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {inOrder.map(({ metric, unit, side, before, during, last }) => (
          <tr key={metric.id} className={ROW}>
            <RowHead>
              {nameOf(metric)}
              <span className="block text-label text-ink-4">
                {t(side === "EFFORT" ? "effort" : "result")}, {span(unit)}
              </span>
            </RowHead>
            <BodyCell right>{figureOr(before, unit)}</BodyCell>
            <BodyCell right>{figureOr(during, unit)}</BodyCell>
            <BodyCell right className="font-medium">
              {figureOr(last, unit)}
            </BodyCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
