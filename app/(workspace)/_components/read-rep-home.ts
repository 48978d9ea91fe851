import type { Actor } from "@/lib/access/actor/actor";
import { findScope, requireScope } from "@/lib/access/gate/gate";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { listActivities } from "@/lib/activities/queries/activity-log";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { listLoggableOpportunities } from "@/lib/activities/queries/loggable-opportunities";
import { dayAt, weekOf } from "@/lib/kernel/period";
import { isStillLow } from "@/lib/metrics/domain/slump-course";
import { listPersonWeeks } from "@/lib/metrics/queries/person-weeks";
import { listOpenSlumps } from "@/lib/metrics/queries/slumps";

const RECENT = 6;

/** What a rep's home says of the rep: read side by side, for whatever waits for something else makes the whole page wait. */
export async function readRepHome({ personId, timeZone, organisation }: Actor, now: Date) {
  const [scope, slumps] = await Promise.all([requireScope("activity:read"), findScope("slump:read")]);
  const today = dayAt(now, timeZone);
  const view = weekInView(weekOf(today, organisation.weekStart), today);
  const [allTypes, opportunities, weeks, open, { activities }] = await Promise.all([
    listActivityTypes({ withEnded: true }),
    listLoggableOpportunities(scope, personId),
    listPersonWeeks(scope, [personId], { view, slumps, now }),
    slumps ? listOpenSlumps(slumps, [personId], now) : [],
    listActivities(scope, { personId, size: RECENT }),
  ]);
  const types = allTypes.filter((type) => !type.isEnded);
  const figures = weeks.get(personId)?.(types.map(({ id }) => id)) ?? [];
  const counts = Object.fromEntries(figures.map(({ typeId, lastDay }) => [typeId, lastDay]));
  const slump = open.find(({ latest, evidence }) => isStillLow((latest ?? evidence).chances));
  return { today, allTypes, types, figures, slump, counts, opportunities, activities };
}
