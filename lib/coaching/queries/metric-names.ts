import type { MetricName } from "@/lib/metrics/views";
import type { Tx } from "@/lib/platform/db/database";

/** What these metrics are called by their newest version, by id. */
export async function listMetricNames(tx: Tx, ids: readonly string[]): Promise<Map<string, MetricName>> {
  const rows = await tx.metric.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, key: true, versions: { orderBy: { number: "desc" }, take: 1, select: { words: true } } },
  });
  return new Map(rows.map(({ id, key, versions }) => [id, { id, key, words: versions[0]?.words ?? {} }]));
}
