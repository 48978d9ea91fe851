import type { Minor } from "@/lib/kernel/money";
import { chancesOfLargest, type Uncertain } from "@/lib/kernel/statistics/largest";
import type { StepBelief } from "./funnel-step";

/** Below this, no step is named: another one is too likely to be worse. */
export const SURE_ENOUGH = 0.6;

/** A place in the funnel where wins are lost: 0 is how much begins, from 1 on the steps. */
export type Leak = {
  at: number;
  /** How likely no other place costs more, and this one anything at all. */
  chance: number;
  /** What doing it as the peers do would add, everything else as it is. */
  winsAQuarter: number;
  amountAQuarter: Minor | null;
};

export type Verdict =
  | { kind: "noPeers" }
  /** Nothing lies below the peers, as likely as not that small. */
  | { kind: "none"; chance: number }
  | ({ kind: "volume" | "step" | "unsure" } & Leak);

export type Funnel = {
  volume: StepBelief;
  steps: readonly StepBelief[];
  /** How many days there are in a quarter on which somebody begins something. */
  daysAQuarter: number;
  averageDeal: Minor | null;
};

/** What somebody wins in a quarter at these rates. */
export function winsAQuarter({ volume, steps, daysAQuarter }: Omit<Funnel, "averageDeal">): number {
  return steps.reduce((wins, { likely }) => wins * likely.rate, volume.likely.rate * daysAQuarter);
}

/** What each place costs: its rate replaced by that of the peers, all else kept. Null without peers, negative where it is better. */
export function costsOf(funnel: Funnel): (number | null)[] {
  const wins = winsAQuarter(funnel);
  return [funnel.volume, ...funnel.steps].map(({ likely, peers }) =>
    peers === null || likely.rate <= 0 ? null : wins * (peers / likely.rate - 1),
  );
}

/**
 * How likely each place is the one that costs most. Since replacing a rate multiplies the wins by how many times the peers'
 * rate it is, the place that costs most is the one where that quotient is largest; the places are taken for independent, and
 * nothing at all takes part as well, so that a funnel without a leak has none.
 */
export function chancesOfWorst({ volume, steps }: Pick<Funnel, "volume" | "steps">): {
  places: number[];
  none: number;
} {
  const quotients = [volume, ...steps].map(quotientsOf);
  const taking = quotients.flatMap((values, at) => (values.length > 0 ? [at] : []));
  const chances = chancesOfLargest([...taking.map((at) => quotients[at] ?? []), [{ value: 0, share: 1 }]]);
  const places = quotients.map((_, at) => (taking.includes(at) ? (chances[taking.indexOf(at)] ?? 0) : 0));
  return { places, none: chances.at(-1) ?? 0 };
}

/** How likely a place lies below the peers; null without peers. */
export function chanceBelow(belief: StepBelief): number | null {
  const quotients = quotientsOf(belief);
  if (quotients.length === 0) return null;
  return quotients.reduce((sum, { value, share }) => sum + (value > 0 ? share : 0), 0);
}

/** By how much the peers do better, as the logarithm of how many times. */
function quotientsOf({ values, peerValues }: StepBelief): Uncertain {
  return peerValues.flatMap((peer) =>
    values.map((own) => ({ value: Math.log(peer.value / own.value), share: peer.share * own.share })),
  );
}

/** Where most wins are lost, or that the counts cannot tell. */
export function verdictOf(funnel: Funnel): Verdict {
  const costs = costsOf(funnel);
  if (costs.every((cost) => cost === null)) return { kind: "noPeers" };
  const { places, none } = chancesOfWorst(funnel);
  const at = places.indexOf(Math.max(...places));
  if (none >= Math.max(SURE_ENOUGH, places[at] ?? 0)) return { kind: "none", chance: none };
  const wins = Math.max(0, costs[at] ?? 0);
  const amountAQuarter = funnel.averageDeal === null ? null : Math.round(wins * funnel.averageDeal);
  const leak = { at, chance: places[at] ?? 0, winsAQuarter: wins, amountAQuarter };
  const belief = at === 0 ? funnel.volume : funnel.steps[at - 1];
  const isCovered = !belief || belief.peers === null || belief.likely.high >= belief.peers;
  if (leak.chance < SURE_ENOUGH || isCovered) return { kind: "unsure", ...leak };
  return { kind: at === 0 ? "volume" : "step", ...leak };
}
