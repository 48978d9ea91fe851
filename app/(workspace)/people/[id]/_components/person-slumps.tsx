import { MetricHistories } from "@/components/metrics/metric-history";
import { SlumpRecord } from "@/components/metrics/slump-record";
import { findScope } from "@/lib/access/gate/gate";
import { addDays, type Day } from "@/lib/kernel/period";
import { listHistory } from "@/lib/metrics/queries/history";
import { listSlumpsOf } from "@/lib/metrics/queries/slumps";

/** Half a year of what fell below their usual. */
const DAYS = 182;

type Props = { personId: string; today: Day; isOwn: boolean };

export async function PersonSlumps({ personId, today, isOwn }: Props) {
  return <SlumpRecord slumps={await findSlumps(personId, today)} isOwn={isOwn} />;
}

/** Every metric with its usual, and the slumps in it that the reader may know of. */
export async function PersonMetrics({ personId, week, today }: { personId: string; week: Day; today: Day }) {
  const scope = await findScope("metric:read");
  if (!scope) return null;
  const [histories, slumps] = await Promise.all([
    listHistory(scope, personId, { week, today }),
    findSlumps(personId, today),
  ]);
  return <MetricHistories histories={histories} slumps={slumps} />;
}

async function findSlumps(personId: string, today: Day) {
  const scope = await findScope("slump:read");
  return scope ? listSlumpsOf(scope, personId, { since: addDays(today, -DAYS), now: new Date() }) : [];
}
