import { findScope } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { listMetrics } from "@/lib/metrics/queries/metrics";

/** Only what is counted from the log can tick something off, or be compared week by week. */
export async function listCountedMetrics(today: Day) {
  const scope = await findScope("metric:read");
  const metrics = scope ? await listMetrics(scope, today) : [];
  return metrics.filter(({ definition, endedOn }) => definition.kind === "count" && endedOn === null);
}
