import { findScope } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { type Attention, rankByStake } from "@/lib/metrics/domain/attention";
import { isStillLow } from "@/lib/metrics/domain/slump-course";
import { listOpenSlumps } from "@/lib/metrics/queries/slumps";
import { winsForEachType } from "@/lib/metrics/queries/win-rates";
import type { SlumpView } from "@/lib/metrics/views";

/** Whom somebody who leads should look at, the dearest first; nobody where there is nothing known yet. */
export async function findAttention(today: Day): Promise<Attention<SlumpView>[]> {
  const scope = await findScope("slump:read");
  const open = scope ? await listOpenSlumps(scope, null, new Date()) : [];
  const slumps = open.filter(({ latest, evidence }) => isStillLow((latest ?? evidence).chances));
  if (slumps.length === 0) return [];
  const winsFor = await winsForEachType(today);
  // Several types of one metric: each is worth as much as the one that leads to a win most often.
  return rankByStake(slumps, ({ typeIds }) => Math.max(0, ...typeIds.map((id) => winsFor.get(id) ?? 0)));
}
