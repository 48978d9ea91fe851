import type { FunnelChain } from "@/lib/metrics/domain/funnel-chain";
import type { Leak } from "@/lib/metrics/domain/funnel-leak";
import type { FunnelPlace } from "@/lib/metrics/views/funnel";
import type { FunnelWords } from "./funnel-words";

type Currency = { currency: string; currencyExponent: number };

type Props = {
  chain: FunnelChain & { places: FunnelPlace[] };
  words: FunnelWords;
  nameOf: (place: FunnelPlace | undefined) => string;
  currency: Currency;
};

/** Less begins than with peers where it is at least so likely. */
const VOLUME_LOW = 0.9;

/** What the funnel says, how much it costs and how sure that is; or that it cannot tell. */
export function FunnelVerdict(props: Props) {
  const [first, rest] = sentencesOf(props);
  return (
    <p className="mb-4 max-w-prose text-read text-ink-2">
      <strong className="font-semibold text-ink">{first}</strong> {rest}
    </p>
  );
}

function sentencesOf({ chain, words, nameOf, currency }: Props): [string, string] {
  const { verdict, places, steps, volume } = chain;
  const { t, percent } = words;
  switch (verdict.kind) {
    case "noPeers":
      return [t("verdict.noPeers"), t("verdict.noPeersLead")];
    case "none":
      return [t("verdict.none"), t("verdict.noneLead")];
    case "unsure": {
      const chance = words.hundred(verdict.chance);
      const [from, to] = [nameOf(places[verdict.at - 1]), nameOf(places[verdict.at])];
      const lead =
        verdict.at === 0 ? t("verdict.unsureVolume", { chance }) : t("verdict.unsureStep", { from, to, chance });
      return [t("verdict.unsure"), lead];
    }
    case "volume": {
      const [own, peers] = [words.number(volume.aWeek ?? 0, 1), words.number(volume.peersAWeek ?? 0, 1)];
      return [t("verdict.volume", { from: nameOf(places[0]), own, peers }), costsOf(verdict, words, currency)];
    }
    case "step": {
      const step = steps[verdict.at - 1];
      const [from, to] = [nameOf(places[verdict.at - 1]), nameOf(places[verdict.at])];
      const own = step ? words.count(step.own) : "";
      const isLow = (volume.chanceBelow ?? 0) >= VOLUME_LOW;
      const rest = `${costsOf(verdict, words, currency)} ${t(isLow ? "verdict.volumeLow" : "verdict.volumeFine")}`;
      return [t("verdict.step", { from, to, own, peers: percent(step?.peers ?? 0) }), rest];
    }
  }
}

function costsOf(leak: Leak, { t, number, hundred, amount }: FunnelWords, currency: Currency): string {
  const [wins, chance] = [number(leak.winsAQuarter, 1), hundred(leak.chance)];
  if (leak.amountAQuarter === null) return t("verdict.costs", { wins, chance });
  return t("verdict.costsAmount", { wins, chance, amount: amount(leak.amountAQuarter, currency, false) });
}
