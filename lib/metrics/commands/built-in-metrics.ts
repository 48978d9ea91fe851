import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { BUILT_IN_METRICS, definitionOf, directionOf, FIRST_PLAN_SIZE } from "@/lib/metrics/domain/built-in-metrics";
import type { Tx } from "@/lib/platform/db/database";

/** A plan that was there from the beginning, so that past weeks have one too. */
const ALWAYS = columnOfDay("2000-01-01");

/**
 * Gives an organisation the metrics that it begins with and a plan that everybody follows until there is another. What is
 * there already stays as it is; a metric whose activity types are missing is left out.
 */
export async function createBuiltInMetrics(tx: Tx, now: Date): Promise<void> {
  const types = await tx.activityType.findMany({ where: { key: { not: null } }, select: { id: true, key: true } });
  const typeIdOf = new Map(types.flatMap(({ id, key }) => (key ? [[key, id] as const] : [])));
  const known = new Set((await tx.metric.findMany({ select: { key: true } })).map(({ key }) => key));
  const made: string[] = [];
  for (const [position, metric] of BUILT_IN_METRICS.entries()) {
    const definition = definitionOf(metric, typeIdOf);
    if (!definition || known.has(metric.key)) continue;
    const id = newId();
    await tx.metric.create({
      data: {
        id,
        key: metric.key,
        position: position + 1,
        versions: { create: { number: 1, definition, direction: directionOf(metric), createdAt: now } },
      },
    });
    if (position < FIRST_PLAN_SIZE) made.push(id);
  }
  await tx.slumpRules.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} });
  if (made.length === 0 || (await tx.trackingPlan.findFirst({ select: { id: true } }))) return;
  const metrics = made.map((metricId, position) => ({ metricId, position: position + 1 }));
  await tx.trackingPlan.create({
    data: { id: newId(), role: "REP", fromDay: ALWAYS, createdAt: now, metrics: { create: metrics } },
  });
}
