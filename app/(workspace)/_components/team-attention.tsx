import { AttentionList } from "@/components/metrics/attention-list";
import { DoingWell } from "@/components/metrics/doing-well";
import type { Attention } from "@/lib/metrics/domain/attention";
import type { SlumpView } from "@/lib/metrics/views";
import { keyOf, type TeamStandings } from "./find-attention";

type Props = { attention: readonly Attention<SlumpView>[]; standings: TeamStandings; viewerId: string };

/** Who needs somebody, and beside it who is doing notably well. */
export function TeamAttention({ attention, standings, viewerId }: Props) {
  const { standsOut, movements, doingWell } = standings;
  const outstanding = attention.flatMap(({ slump }) =>
    standsOut.has(keyOf(slump.personId, slump.metric.id)) ? [slump.id] : [],
  );
  return (
    <div className="mb-section-sm grid gap-x-16 gap-y-section-sm md:mb-section xl:grid-cols-[minmax(0,1fr)_20rem]">
      <AttentionList items={attention} viewerId={viewerId} standingOut={new Set(outstanding)} movements={movements} />
      <DoingWell standings={doingWell} />
    </div>
  );
}
