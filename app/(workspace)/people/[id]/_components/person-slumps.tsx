import { MetricHistories } from "@/components/metrics/metric-history";
import { PersonTargets } from "@/components/metrics/person-targets";
import { SlumpRecord } from "@/components/metrics/slump-record";
import { findScope } from "@/lib/access/gate/gate";
import { listAboutSlumps } from "@/lib/coaching/queries/sessions";
import type { AboutSlump } from "@/lib/coaching/views";
import type { Day, Period } from "@/lib/kernel/period";
import { listPersonMetrics } from "@/lib/metrics/queries/person-metrics";
import { findSlumps } from "./find-slumps";
import { SlumpTalks } from "./slump-talks";

type Props = { personId: string; today: Day; isOwn: boolean };

export async function PersonSlumps({ personId, today, isOwn }: Props) {
  const slumps = await findSlumps(personId, today);
  const scope = await findScope("coaching:read");
  const talks = scope
    ? await listAboutSlumps(
        scope,
        slumps.map(({ id }) => id),
      )
    : new Map<string, AboutSlump[]>();
  const done = new Map(
    [...talks].map(([slumpId, sessions]) => [slumpId, <SlumpTalks key={slumpId} sessions={sessions} />]),
  );
  return <SlumpRecord slumps={slumps} isOwn={isOwn} done={done} />;
}

type MetricsProps = {
  personId: string;
  week: Period;
  today: Day;
  money: { currency: string; currencyExponent: number };
};

/** What the plan asks for, and every metric with its usual and the slumps in it that the reader may know of. */
export async function PersonMetrics({ personId, week, today, money }: MetricsProps) {
  const scope = await findScope("metric:read");
  if (!scope) return null;
  const [{ histories, spans, targets }, slumps] = await Promise.all([
    listPersonMetrics(scope, personId, { week, today }),
    findSlumps(personId, today),
  ]);
  return (
    <>
      <PersonTargets targets={targets} money={money} />
      <MetricHistories {...{ histories, spans, slumps, money }} />
    </>
  );
}
