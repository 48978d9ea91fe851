import type { BuiltInKey } from "@/lib/metrics/domain/built-in-metrics";
import type { Tx } from "@/lib/platform/db/database";

type Line = { target?: number; period?: "WEEK" | "MONTH" };

/** A little above what an ordinary rep of Tarn Water does: in a full week, in a month in cents, and in hundredths of a per cent. */
const LINES = {
  appointmentsBooked: { target: 12, period: "WEEK" },
  proposals: { target: 4, period: "WEEK" },
  wonAmount: { target: 1_800_000, period: "MONTH" },
  appointmentsKept: { target: 8_000 },
  averageDeal: {},
  cycleTime: {},
} as const satisfies Partial<Record<BuiltInKey, Line>>;

/** Gives the plan that everybody follows its targets, and the rates, averages and times beside its counts. */
export async function setTargets(tx: Tx): Promise<void> {
  const plan = await tx.trackingPlan.findFirst({
    where: { teamId: null, role: "REP" },
    include: { metrics: { orderBy: { position: "desc" }, take: 1 } },
  });
  if (!plan) return;
  let position = plan.metrics[0]?.position ?? 0;
  for (const [key, line] of Object.entries<Line>(LINES)) {
    const metric = await tx.metric.findUnique({ where: { key } });
    if (!metric) continue;
    const set = { target: line.target === undefined ? null : BigInt(line.target), period: line.period ?? null };
    const id = { planId: plan.id, metricId: metric.id };
    position += 1;
    await tx.trackingPlanMetric.upsert({
      where: { planId_metricId: id },
      create: { ...id, ...set, position },
      update: set,
    });
  }
}
