import type { Minor } from "@/lib/kernel/money";
import type { StepCount } from "./funnel-cohort";
import { chanceBelow, type Verdict, verdictOf, winsAQuarter } from "./funnel-leak";
import { type Likely, type StepBelief, type StepKind, stepBelief, type VolumeCount, volumeBelief } from "./funnel-step";

/** What was counted of a funnel from its mouth to won. */
export type ChainCounts = { begun: VolumeCount; steps: readonly StepCount[] };

/** A place of the funnel against one's own past and the peers; what is not known is null. */
export type StepFigure = {
  own: StepCount;
  past: StepCount;
  likely: Likely;
  peers: number | null;
  /** How likely it lies below the peers. */
  chanceBelow: number | null;
};

/** How much begins in a full week of five days. */
export type VolumeFigure = {
  count: number;
  aWeek: number | null;
  pastAWeek: number | null;
  likely: Likely;
  peersAWeek: number | null;
  chanceBelow: number | null;
};

export type FunnelChain = {
  kind: StepKind;
  volume: VolumeFigure;
  steps: StepFigure[];
  verdict: Verdict;
  winsAQuarter: number;
  /** How many colleagues the peers' figures come from; 0 where there are too few. */
  others: number;
};

type ChainInput = {
  kind: StepKind;
  own: ChainCounts;
  past: ChainCounts;
  others: readonly ChainCounts[];
  /** Of how many people one's own counts are. */
  people: number;
  weeks: number;
  averageDeal: Minor | null;
};

const FULL_WEEK = 5;
const QUARTER_WEEKS = 13;

/** A funnel of one kind of counts, each place against past and peers, and what the whole comes to. */
export function chainOf({ kind, own, past, others, people, weeks, averageDeal }: ChainInput): FunnelChain {
  const volume = volumeBelief(
    own.begun,
    others.map(({ begun }) => begun),
    people,
  );
  const steps = own.steps.map((count, index) =>
    stepBelief(
      kind,
      count,
      others.map((other) => other.steps[index] ?? { reached: 0, passed: 0 }),
      people,
    ),
  );
  const funnel = { volume, steps, daysAQuarter: (own.begun.days * QUARTER_WEEKS) / weeks, averageDeal };
  const isCompared = [volume, ...steps].some(({ peers }) => peers !== null);
  return {
    kind,
    volume: volumeFigure(volume, own.begun, past.begun),
    steps: steps.map((belief, index) => stepFigure(belief, own.steps[index], past.steps[index])),
    verdict: verdictOf(funnel),
    winsAQuarter: winsAQuarter(funnel),
    others: isCompared ? others.filter(({ begun }) => begun.count > 0).length : 0,
  };
}

/** How much of each place is done in a full week, against past and peers: the mouth, the steps, what was won. */
export function volumesOf(
  { own, past, others }: Pick<ChainInput, "own" | "past" | "others">,
  people: number,
): VolumeFigure[] {
  return [own.begun.count, ...own.steps.map(({ passed }) => passed)].map((_, place) => {
    const belief = volumeBelief(
      doneAt(own, place),
      others.map((other) => doneAt(other, place)),
      people,
    );
    return volumeFigure(belief, doneAt(own, place), doneAt(past, place));
  });
}

function doneAt({ begun, steps }: ChainCounts, place: number): VolumeCount {
  return { count: place === 0 ? begun.count : (steps[place - 1]?.passed ?? 0), days: begun.days };
}

function stepFigure(belief: StepBelief, own?: StepCount, past?: StepCount): StepFigure {
  const { likely, peers } = belief;
  const none = { reached: 0, passed: 0 };
  return { own: own ?? none, past: past ?? none, likely, peers, chanceBelow: chanceBelow(belief) };
}

function volumeFigure(belief: StepBelief, own: VolumeCount, past: VolumeCount): VolumeFigure {
  const { rate, low, high } = belief.likely;
  return {
    count: own.count,
    aWeek: aWeekOf(own),
    pastAWeek: aWeekOf(past),
    likely: { rate: rate * FULL_WEEK, low: low * FULL_WEEK, high: high * FULL_WEEK },
    peersAWeek: belief.peers === null ? null : belief.peers * FULL_WEEK,
    chanceBelow: chanceBelow(belief),
  };
}

function aWeekOf({ count, days }: VolumeCount): number | null {
  return days > 0 ? (count / days) * FULL_WEEK : null;
}
