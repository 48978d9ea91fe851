import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import type { FunnelView } from "@/lib/metrics/views/funnel";
import type { FunnelWords } from "./funnel-words";

/** Deals by stage: how many came, how many went on, and how long they stayed. */
export function StageTable({ chain, words }: { chain: FunnelView["stages"]; words: FunnelWords }) {
  const { t, number, percent, count } = words;
  const days = (value: number | null | undefined) =>
    typeof value === "number" ? t("days", { count: Math.round(value) }) : t("longer");
  return (
    <Table label={t("stages")}>
      <thead>
        <tr>
          <HeadCell>{t("columns.stage")}</HeadCell>
          {(["deals", "on", "past", "peers", "median", "ninety"] as const).map((column) => (
            <HeadCell key={column} right className="align-bottom">
              {t(`columns.${column}`)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {chain.steps.map((step, index) => {
          const time = chain.times[index]?.own;
          return (
            <tr key={chain.places[index]?.id ?? "won"} className={ROW}>
              <RowHead>{words.stageOf(chain.places[index])}</RowHead>
              <BodyCell right>{number(step.own.reached)}</BodyCell>
              <BodyCell right className="whitespace-nowrap text-ink">
                {step.own.reached > 0 ? count(step.own) : "–"}
              </BodyCell>
              <BodyCell right className="whitespace-nowrap">
                {step.past.reached > 0 ? count(step.past) : "–"}
              </BodyCell>
              <BodyCell right>{step.peers === null ? "–" : percent(step.peers)}</BodyCell>
              <BodyCell right className="whitespace-nowrap">
                {time && time.deals > 0 ? days(time.median) : "–"}
              </BodyCell>
              <BodyCell right className="whitespace-nowrap">
                {time && time.deals > 0 ? days(time.ninety) : "–"}
              </BodyCell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
