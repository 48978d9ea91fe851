import { SlumpRecord } from "@/components/metrics/slump-record";
import { findScope } from "@/lib/access/gate/gate";
import { addDays, type Day } from "@/lib/kernel/period";
import { listSlumpsOf } from "@/lib/metrics/queries/slumps";

/** Half a year of what fell below their usual. */
const DAYS = 182;

type Props = { personId: string; today: Day; isOwn: boolean };

export async function PersonSlumps({ personId, today, isOwn }: Props) {
  const scope = await findScope("slump:read");
  const slumps = scope ? await listSlumpsOf(scope, personId, { since: addDays(today, -DAYS), now: new Date() }) : [];
  return <SlumpRecord slumps={slumps} isOwn={isOwn} />;
}
