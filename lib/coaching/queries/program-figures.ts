import { type ProgramSide, programSideOf } from "@/lib/coaching/domain/program-side";
import { type ProgramWeek, perWeekOf } from "@/lib/coaching/domain/program-week";
import { addDays, type Day, daysBetween } from "@/lib/kernel/period";
import { type Countable, unitOf } from "@/lib/metrics/domain/definition";
import { calendarOf } from "@/lib/metrics/domain/series-calendar";
import { stretchOf, totalOf } from "@/lib/metrics/domain/series-week";
import { listFollowed, listMetricsInUse } from "@/lib/metrics/queries/followed";
import { findFunnelPeopleOf } from "@/lib/metrics/queries/funnel-people";
import { loadSeries, type PersonSeries } from "@/lib/metrics/queries/series";
import { listWonWeeks } from "@/lib/metrics/queries/won-weeks";
import type { MetricName } from "@/lib/metrics/views";
import type { Tx } from "@/lib/platform/db/database";
import { listMetricNames } from "./metric-names";

/** A metric of somebody week by week, with what each of some colleagues did in the last weeks, each in a full worked week. */
export type ProgramFigures = {
  metric: MetricName;
  unit: "count" | "money";
  side: ProgramSide;
  weeks: ProgramWeek[];
  peers: number[];
};

type Asked = {
  personId: string;
  /** The first week, and the first day behind the last one. */
  first: Day;
  until: Day;
  /** Over how many of the last weeks colleagues are held beside. */
  peerWeeks: number;
  /** The metrics that are asked for; without them those that the person follows. */
  metricIds?: readonly string[];
};

/** As many colleagues, those of the own team first, say what is done in a week as well as all would. */
const MOST_PEERS = 60;

type Followed = { metricId: string; definition: Countable; side: ProgramSide };

/**
 * The weeks of somebody of all metrics that add up and of which more is better: what they follow, or those that are named. Weeks
 * that were hardly worked have a share of zero. A figure about colleagues is the caller's to withhold where they are too few.
 */
export async function readProgramFigures(tx: Tx, asked: Asked): Promise<ProgramFigures[]> {
  const { personId, first, until } = asked;
  const metrics = await listScaled(tx, asked);
  if (metrics.length === 0) return [];
  const own = { ids: [personId], first, weeks: daysBetween(first, until) / 7 };
  const others = {
    ids: asked.peerWeeks > 0 ? (await findFunnelPeopleOf(personId, addDays(until, -1), MOST_PEERS)).others : [],
    ...{ first: addDays(until, -7 * asked.peerWeeks), weeks: asked.peerWeeks },
  };
  const rules = await tx.slumpRules.findUnique({ where: { id: 1 }, select: { rampWeeks: true } });
  const [ownWeeks, othersWeeks] = [
    await weeklyFor(tx, own, rules?.rampWeeks ?? 0),
    await weeklyFor(tx, others, rules?.rampWeeks ?? 0),
  ];
  const ids = metrics.map(({ metricId }) => metricId);
  const names = await listMetricNames(tx, ids);
  return Promise.all(
    metrics.map(async ({ metricId, definition, side }): Promise<ProgramFigures> => {
      const [ownDone, othersDone] = [await ownWeeks(definition), await othersWeeks(definition)];
      return {
        ...{ side, unit: unitOf(definition) === "money" ? "money" : "count" },
        metric: names.get(metricId) ?? { id: metricId, key: null, words: {} },
        weeks: ownDone.get(personId) ?? [],
        peers: [...othersDone.values()].flatMap((done) => perWeekOf(done) ?? []),
      };
    }),
  );
}

/** What adds up and is better the more there is of it, in the order of the plan. */
async function listScaled(tx: Tx, { personId, until, metricIds }: Asked): Promise<Followed[]> {
  const [inUse, types] = await Promise.all([
    listMetricsInUse(tx),
    tx.activityType.findMany({ select: { id: true, key: true } }),
  ]);
  const keys = new Map(types.map(({ id, key }) => [id, key]));
  const ids = metricIds ?? (await listFollowed(tx, [personId], addDays(until, -1))).get(personId) ?? [];
  return ids.flatMap((metricId): Followed[] => {
    const metric = inUse.get(metricId);
    if (metric?.direction !== "MORE") return [];
    const { definition } = metric;
    const side = programSideOf(definition, (id) => keys.get(id));
    return side && (definition.kind === "count" || definition.kind === "sum") ? [{ metricId, definition, side }] : [];
  });
}

type Weekly = (definition: Countable) => Promise<Map<string, ProgramWeek[]>>;

/** The weeks of some people, read once for all counts and once for each sum. */
async function weeklyFor(
  tx: Tx,
  { ids, first, weeks }: { ids: readonly string[]; first: Day; weeks: number },
  rampWeeks: number,
): Promise<Weekly> {
  if (ids.length === 0) return async () => new Map();
  const series = await loadSeries(tx, ids, calendarOf(first, weeks), rampWeeks);
  return async (definition) => {
    const won = definition.kind === "sum" ? await listWonWeeks(tx, ids, { first, weeks, of: definition }) : new Map();
    return new Map(ids.map((id) => [id, weeklyOf(series.get(id), definition, won.get(id))]));
  };
}

function weeklyOf(
  series: PersonSeries | undefined,
  definition: Countable,
  won: ReadonlyMap<number, number> | undefined,
): ProgramWeek[] {
  if (!series) return [];
  const counted = series.countsOf(definition.kind === "count" ? definition.typeIds : []);
  return counted.map((week, place) => {
    const { shares, counts } = stretchOf([week]);
    const full = totalOf(week.planned);
    const share = week.isWorked && full > 0 ? totalOf(shares) / full : 0;
    return { from: week.from, value: definition.kind === "sum" ? (won?.get(place) ?? 0) : totalOf(counts), share };
  });
}
