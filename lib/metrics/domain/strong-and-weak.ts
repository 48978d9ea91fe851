import type { StepFigure, VolumeFigure } from "./funnel-chain";
import type { Likely } from "./funnel-step";

/** A figure of somebody beside that of their peers: how likely it lies below theirs. Null where there are too few of them. */
export type Compared = { likely: Likely; peers: number | null; chanceBelow: number | null };

/** A figure that stands out: how many times that of the peers it is believed to be, and how sure the side is on which it lies. */
export type Point<T> = { what: T; times: number; chance: number };

export type StrongAndWeak<T> = {
  strong: Point<T>[];
  weak: Point<T>[];
  /** Whether there was anything to compare with. */
  isCompared: boolean;
};

/** Above or below the peers at least so surely, and by at least a tenth: what is sure and small is no point to talk about. */
const SURE = 0.9;
const LEAST_TIMES = 1.1;

/** More than a few would be a list to work through and no conversation. */
const MOST = 3;

/**
 * What somebody does better than their peers, and what not as well, each the furthest first. The rates are shrunk towards the
 * peers' before they are compared (see `stepBelief`), so few cases make no point. Figures without peers are left out, and so is
 * what another point on the same side says already (`isSaidBy`).
 */
export function strongAndWeak<T>(
  figures: readonly { what: T; figure: Compared }[],
  isSaidBy: (what: T, other: T) => boolean = () => false,
): StrongAndWeak<T> {
  const compared = figures.flatMap(({ what, figure: { likely, peers, chanceBelow } }) =>
    peers === null || chanceBelow === null || peers <= 0 ? [] : [{ what, times: likely.rate / peers, chanceBelow }],
  );
  const strong = compared
    .filter(({ times, chanceBelow }) => 1 - chanceBelow >= SURE && times >= LEAST_TIMES)
    .sort((one, other) => other.times - one.times);
  const weak = compared
    .filter(({ times, chanceBelow }) => chanceBelow >= SURE && times <= 1 / LEAST_TIMES)
    .sort((one, other) => one.times - other.times);
  const first = (points: typeof compared) =>
    points.filter(({ what }) => !points.some((other) => isSaidBy(what, other.what))).slice(0, MOST);
  return {
    strong: first(strong).map(({ chanceBelow, ...point }) => ({ ...point, chance: 1 - chanceBelow })),
    weak: first(weak).map(({ chanceBelow, ...point }) => ({ ...point, chance: chanceBelow })),
    isCompared: compared.length > 0,
  };
}

/** A place of one of the two funnels: how much of it is done in a week, or how much of the place before comes on to it. */
export type FunnelPoint =
  | { kind: "volume"; at: number; figure: VolumeFigure }
  | { kind: "ratio" | "share"; at: number; figure: StepFigure };

type Funnels = {
  activities: { volumes: readonly VolumeFigure[]; steps: readonly StepFigure[] };
  stages: { steps: readonly StepFigure[] };
};

/** The strong and weak points over every count of the funnel and both of its chains of conversions; `at` 0 is the mouth. */
export function pointsOfFunnel({ activities, stages }: Funnels): StrongAndWeak<FunnelPoint> {
  const stepsOf = (kind: "ratio" | "share", steps: readonly StepFigure[]) =>
    steps.map((figure, index) => ({ what: { kind, at: index + 1, figure }, figure }));
  const points: { what: FunnelPoint; figure: Compared }[] = [
    ...activities.volumes.map((figure, at) => ({
      what: { kind: "volume" as const, at, figure },
      figure: { ...figure, peers: figure.peersAWeek },
    })),
    ...stepsOf("ratio", activities.steps),
    ...stepsOf("share", stages.steps),
  ];
  return strongAndWeak(points, isCountOfStep);
}

/** How much of a place is done follows from how much of the place before comes on to it, so the step alone is named. */
function isCountOfStep(what: FunnelPoint, other: FunnelPoint): boolean {
  return what.kind === "volume" && other.kind === "ratio" && what.at === other.at;
}
