import { getProgramWords } from "@/components/coaching/program-words";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { type Against, triedOf } from "@/lib/coaching/domain/program-evidence";
import type { ProgramSide } from "@/lib/coaching/domain/program-side";
import type { EvidenceView } from "@/lib/coaching/views/program";

type Money = { currency: string; currencyExponent: number };
type Props = { evidence: readonly EvidenceView[]; money: Money };

/** Effort and result beside each other, metric by metric: two scales, and never one figure. */
export function EvidenceScales({ evidence, money }: Props) {
  return (
    <div className="grid gap-x-12 gap-y-8 2xl:grid-cols-2">
      <Scale side="EFFORT" rows={evidence.filter(({ side }) => side === "EFFORT")} money={money} />
      <Scale side="RESULT" rows={evidence.filter(({ side }) => side === "RESULT")} money={money} />
    </div>
  );
}

async function Scale({ side, rows, money }: { side: ProgramSide; rows: Props["evidence"]; money: Money }) {
  const { t } = await getProgramWords(money);
  const words = side === "EFFORT" ? (["effort", "effortNote"] as const) : (["result", "resultNote"] as const);
  return (
    <div className="min-w-0">
      <h3 className="text-body font-medium text-ink">
        {t(words[0])} <span className="font-normal text-ink-4">{t(words[1])}</span>
      </h3>
      {rows.length === 0 ? (
        <p className="mt-2 text-small text-ink-4">{t("noMetrics")}</p>
      ) : (
        <Table label={t(words[0])} className="mt-1">
          <thead>
            <tr>
              <HeadCell className="w-[34%]">{t("scale.metric")}</HeadCell>
              <HeadCell right className="w-[22%]">
                {t("lately")}
              </HeadCell>
              <HeadCell right className="w-[22%]">
                {t("usual")}
              </HeadCell>
              <HeadCell right>{t("peers")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <EvidenceRow key={row.metric.id} row={row} money={money} />
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

async function EvidenceRow({ row, money }: { row: EvidenceView; money: Money }) {
  const { t, nameOf, figureOr, span } = await getProgramWords(money);
  const { metric, unit, lately } = row;
  const said = (figure: number | null, against: Against | null) => (
    <BodyCell right className="align-top">
      {figureOr(figure, unit)}
      <span className={against === "BELOW" ? "block text-label text-warn" : "block text-label text-ink-4"}>
        {against === null ? t("unknown") : t(`against.${against}`)}
      </span>
    </BodyCell>
  );
  return (
    <tr className={ROW}>
      <RowHead className="align-top">
        {nameOf(metric)}
        <span className="block text-label text-ink-4">{span(unit)}</span>
      </RowHead>
      <BodyCell right className="align-top font-medium">
        {figureOr(lately, unit)}
      </BodyCell>
      {said(row.usual, row.againstUsual)}
      {said(row.peers, row.againstPeers)}
    </tr>
  );
}

/** What the two scales say together, in one sentence, and who decides. */
export async function EvidenceVerdict({ evidence, money }: Props) {
  const { t } = await getProgramWords(money);
  const { effortHolds, resultIsLow } = triedOf(evidence);
  const isKnown = effortHolds !== null && resultIsLow !== null;
  return (
    <p className="max-w-prose text-body text-ink-2">
      {t(!isKnown ? "cannotSay" : effortHolds && resultIsLow ? "tried" : "notTried")} {t("decides")}
    </p>
  );
}
