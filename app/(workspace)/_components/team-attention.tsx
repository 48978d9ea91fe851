import type { ReactNode } from "react";
import { AttentionList } from "@/components/metrics/attention-list";
import { DoingWell } from "@/components/metrics/doing-well";
import type { Attention } from "@/lib/metrics/domain/attention";
import type { SlumpView } from "@/lib/metrics/views";
import { keyOf, type TeamStandings } from "./find-attention";

type Props = {
  attention: readonly Attention<SlumpView>[];
  standings: TeamStandings;
  viewerId: string;
  talks: ReadonlyMap<string, string>;
  /** People whom no number brings up, and what else whoever leads has before them. */
  overlooked: ReactNode;
  children: ReactNode;
};

/** Who needs somebody, and beside it who is doing notably well. */
export function TeamAttention({ attention, standings, viewerId, talks, overlooked, children }: Props) {
  const { standsOut, movements, doingWell } = standings;
  const outstanding = attention.flatMap(({ slump }) =>
    standsOut.has(keyOf(slump.personId, slump.metric.id)) ? [slump.id] : [],
  );
  return (
    <div className="mb-section-sm grid gap-x-16 gap-y-section-sm md:mb-section xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 space-y-section-sm">
        <AttentionList
          items={attention}
          viewerId={viewerId}
          standingOut={new Set(outstanding)}
          {...{ movements, talks }}
        />
        {overlooked}
      </div>
      <div className="min-w-0 space-y-section-sm">
        {children}
        <DoingWell standings={doingWell} />
      </div>
    </div>
  );
}
