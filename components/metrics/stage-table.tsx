import { cx } from "@/components/ui/cx";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import type { FunnelView } from "@/lib/metrics/views/funnel";
import type { FunnelWords } from "./funnel-words";

type Props = { chain: FunnelView["stages"]; words: FunnelWords };

/** Deals by stage: how many came, how many went on, and how long they stayed, which goes under the name on a phone. */
export function StageTable({ chain, words }: Props) {
  const { t } = words;
  return (
    <Table label={t("stages")}>
      <thead>
        <tr>
          <HeadCell>{t("columns.stage")}</HeadCell>
          {(["deals", "on", "past", "peers"] as const).map((column) => (
            <HeadCell key={column} right className={cx("align-bottom", column === "peers" && "max-md:pr-0")}>
              {t(`columns.${column}`)}
            </HeadCell>
          ))}
          {(["median", "ninety"] as const).map((column) => (
            <HeadCell key={column} right className="align-bottom max-md:hidden">
              {t(`columns.${column}`)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {chain.steps.map((_, index) => (
          <StageRow key={chain.places[index]?.id ?? "won"} chain={chain} words={words} index={index} />
        ))}
      </tbody>
    </Table>
  );
}

function StageRow({ chain, words, index }: Props & { index: number }) {
  const { t, number, percent, count } = words;
  const step = chain.steps[index];
  if (!step) return null;
  const times = chain.times[index];
  const days = (value: number | null) => (value === null ? t("longer") : t("days", { count: Math.round(value) }));
  const stay = times && times.own.deals > 0 ? { median: days(times.own.median), ninety: days(times.own.ninety) } : null;
  const beside = (which: "median" | "ninety") => {
    const past = times && times.past.deals > 0 ? [t("step.past", { rate: days(times.past[which]) })] : [];
    const peers = times?.peers && times.peers.deals > 0 ? [t("step.peers", { rate: days(times.peers[which]) })] : [];
    return [...past, ...peers].join(" · ");
  };
  return (
    <tr className={ROW}>
      <RowHead>
        <span className="hyphens">{words.stageOf(chain.places[index])}</span>
        {stay && <span className="block text-label text-ink-4 md:hidden">{t("stay", stay)}</span>}
        {stay && <span className="block text-label text-ink-4 md:hidden">{beside("median")}</span>}
      </RowHead>
      <BodyCell right>{number(step.own.reached)}</BodyCell>
      <BodyCell right className="whitespace-nowrap text-ink">
        {step.own.reached > 0 ? count(step.own) : "–"}
      </BodyCell>
      <BodyCell right className="whitespace-nowrap">
        {step.past.reached > 0 ? count(step.past) : "–"}
      </BodyCell>
      <BodyCell right className="max-md:pr-0">
        {step.peers === null ? "–" : percent(step.peers)}
      </BodyCell>
      {(["median", "ninety"] as const).map((column) => (
        <BodyCell key={column} right className="whitespace-nowrap max-md:hidden">
          {stay?.[column] ?? "–"}
          {stay && <span className="block text-label text-ink-4">{beside(column)}</span>}
        </BodyCell>
      ))}
    </tr>
  );
}
