import type { BuiltInKey } from "@/lib/metrics/domain/built-in-metrics";
import type { Tx } from "@/lib/platform/db/database";

/** A little above what an ordinary rep of Tarn Water does in a full week. */
const A_WEEK = { appointmentsBooked: 12, proposals: 4 } as const satisfies Partial<Record<BuiltInKey, number>>;

/** Gives the plan that everybody follows its targets. */
export async function setTargets(tx: Tx): Promise<void> {
  for (const [key, target] of Object.entries(A_WEEK))
    await tx.trackingPlanMetric.updateMany({
      where: { metric: { key }, plan: { teamId: null, role: "REP" } },
      data: { target: BigInt(target), period: "WEEK" },
    });
}
