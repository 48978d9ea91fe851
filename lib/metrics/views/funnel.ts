import type { FunnelChain, VolumeFigure } from "@/lib/metrics/domain/funnel-chain";
import type { StageTime } from "@/lib/metrics/domain/funnel-time";

/** An activity type or a stage as one calls it; null is what was won. */
export type FunnelPlace = { id: string; key: string | null; name: string | null } | null;

export type FunnelView = {
  weeks: number;
  /** What was done, from the first type of the funnel to won: ratios of counts of the same weeks. */
  activities: FunnelChain & { volumes: VolumeFigure[]; places: FunnelPlace[]; counts: number[] };
  /** Deals from stage to stage: shares of those who had the time to go on. */
  stages: FunnelChain & {
    places: FunnelPlace[];
    counts: number[];
    times: { own: StageTime; past: StageTime; peers: StageTime | null }[];
  };
};
