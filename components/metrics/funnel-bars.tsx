import { cx } from "@/components/ui/cx";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { StepFigure } from "@/lib/metrics/domain/funnel-chain";
import type { FunnelView } from "@/lib/metrics/views/funnel";
import type { FunnelWords } from "./funnel-words";

/** What was done from the first type to won: a bar for each, and between two of them how many for each. */
export function FunnelBars({ chain, words }: { chain: FunnelView["activities"]; words: FunnelWords }) {
  const { counts, places, steps, verdict } = chain;
  const most = Math.max(...counts, 1);
  return (
    <>
      <ol>
        {places.map((place, index) => {
          const step = index > 0 ? steps[index - 1] : undefined;
          return (
            <li key={place?.id ?? "won"}>
              {step && <StepLine step={step} words={words} isLeak={verdict.kind === "step" && verdict.at === index} />}
              <p className="grid grid-cols-[6.5rem_1fr] items-center md:grid-cols-[9rem_1fr]">
                <span className="hyphens pr-2 text-body text-ink">{words.typeOf(place)}</span>
                <span className="flex items-center gap-2.5">
                  <Bar share={Math.sqrt((counts[index] ?? 0) / most)} />
                  <span className="text-body tabular-nums text-ink">{words.number(counts[index] ?? 0)}</span>
                  {index === 0 && <VolumeWords chain={chain} words={words} />}
                </span>
              </p>
            </li>
          );
        })}
      </ol>
      <p className="mt-3 text-small text-ink-4">{words.t("bars")}</p>
    </>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg width={`${(70 * share).toFixed(1)}%`} height="20" aria-hidden="true" className="block shrink-0">
      <rect width="100%" height="20" rx="2" className="fill-ink-4/25" />
    </svg>
  );
}

function VolumeWords({ chain, words }: { chain: FunnelView["activities"]; words: FunnelWords }) {
  const { aWeek, peersAWeek } = chain.volume;
  if (aWeek === null) return null;
  const peers = peersAWeek === null ? [] : [words.t("step.peers", { rate: words.number(peersAWeek) })];
  return (
    <span className="text-small text-ink-4 max-md:sr-only">
      {[words.t("aWeek", { count: words.number(aWeek) }), ...peers].join(" · ")}
    </span>
  );
}

function StepLine({ step, words, isLeak }: { step: StepFigure; words: FunnelWords; isLeak: boolean }) {
  const { t, percent, count } = words;
  const compared = [
    ...(step.past.reached > 0 ? [t("step.past", { rate: count(step.past) })] : []),
    ...(step.peers === null ? [] : [t("step.peers", { rate: percent(step.peers) })]),
    ...(isLeak
      ? [t("step.likely", { low: percent(step.likely.low), high: percent(step.likely.high) }), t("step.leak")]
      : []),
  ];
  return (
    <p
      className={cx(
        "ml-[6.5rem] flex flex-wrap items-center gap-x-2 border-l py-1.5 pl-3 text-small tabular-nums md:ml-[9rem]",
        isLeak ? "border-bad" : "border-line",
      )}
    >
      <span className={cx("inline-flex items-center gap-1.5", isLeak ? "font-medium text-bad" : "text-ink-2")}>
        {isLeak && <StateGlyph state="alert" />}
        {count(step.own)}
      </span>
      <span className={isLeak ? "text-bad" : "text-ink-4"}>{compared.join(" · ")}</span>
    </p>
  );
}
