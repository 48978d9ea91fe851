import { findScope, reaches } from "@/lib/access/gate/gate";
import { keptForAnHour } from "@/lib/kernel/kept-for-an-hour";
import type { Day } from "@/lib/kernel/period";
import { weeksLookedAtOf } from "@/lib/metrics/domain/weeks-looked-at";
import { findFunnel } from "@/lib/metrics/queries/funnel";
import type { FunnelView } from "@/lib/metrics/views/funnel";

/** As many people and days are kept. */
const MOST_KEPT = 300;

/** Half a year of everybody like them takes as long to count as the rest of the page, and hardly moves in an hour. */
const kept = keptForAnHour<FunnelView | null>(MOST_KEPT);

/** The funnel of somebody from which their strong and weak points are read, for those who may see it. */
export async function findPointsOf(personId: string, today: Day): Promise<FunnelView | null> {
  const scope = await findScope("metric:read");
  if (!scope || !reaches(scope, personId)) return null;
  const asked = { subject: { personId }, today, now: new Date(), weeks: weeksLookedAtOf("") };
  return kept(`${personId} ${today}`, () => findFunnel(scope, asked));
}
