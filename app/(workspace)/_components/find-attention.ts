import { findScope } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { type Attention, rankByStake } from "@/lib/metrics/domain/attention";
import { worthAWord } from "@/lib/metrics/domain/praise";
import { isStillLow } from "@/lib/metrics/domain/slump-course";
import { fallsThatStandOut } from "@/lib/metrics/domain/stands-out";
import { movementsOf } from "@/lib/metrics/domain/team-movement";
import { listOpenSlumps } from "@/lib/metrics/queries/slumps";
import { listStandings } from "@/lib/metrics/queries/standings";
import { winsForEachType } from "@/lib/metrics/queries/win-rates";
import type { MetricName, SlumpView, Standing } from "@/lib/metrics/views";

/** Whom somebody who leads should look at, the dearest first; nobody where there is nothing known yet. */
export async function findAttention(today: Day): Promise<Attention<SlumpView>[]> {
  const scope = await findScope("slump:read");
  const open = scope ? await listOpenSlumps(scope, null, new Date()) : [];
  const slumps = open.filter(({ latest, evidence }) => isStillLow((latest ?? evidence).chances));
  if (slumps.length === 0) return [];
  const winsFor = await winsForEachType(today);
  // Several types of one metric: each is worth as much as the one that leads to a win most often.
  return rankByStake(slumps, ({ typeIds }) => Math.max(0, ...typeIds.map((id) => winsFor.get(id) ?? 0)));
}

const MOST_PRAISED = 3;

export type TeamStandings = {
  movements: { metric: MetricName; direction: "down" | "up" }[];
  doingWell: Standing[];
  /** The persons and metrics whose fall stands out among all that was looked at. */
  standsOut: ReadonlySet<string>;
};

/** The looks at a line stay the same object until one of them changes. */
const kept = new WeakMap<readonly Standing[], TeamStandings>();

/** What the looks at everybody in the line say together; of a slump that is not released they know nothing. */
export async function findTeamStandings(today: Day): Promise<TeamStandings> {
  const scope = await findScope("slump:read");
  const standings = scope ? await listStandings(scope, today, new Date()) : [];
  const known = kept.get(standings) ?? teamStandingsOf(standings);
  kept.set(standings, known);
  return known;
}

function teamStandingsOf(standings: readonly Standing[]): TeamStandings {
  const metrics = new Map(standings.map(({ metric }) => [metric.id, metric]));
  const seen = standings.map(({ metric, latest }) => ({ metricId: metric.id, latest }));
  return {
    movements: movementsOf(seen).flatMap(({ metricId, direction }) => {
      const metric = metrics.get(metricId);
      return metric ? [{ metric, direction }] : [];
    }),
    doingWell: worthAWord(standings, MOST_PRAISED),
    standsOut: new Set(fallsThatStandOut(standings).map(({ personId, metric }) => keyOf(personId, metric.id))),
  };
}

export function keyOf(personId: string, metricId: string): string {
  return `${personId} ${metricId}`;
}
