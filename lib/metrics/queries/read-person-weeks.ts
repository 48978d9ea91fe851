import type { Scope } from "@/lib/access/scope/scope";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import { addDays, type Day } from "@/lib/kernel/period";
import type { DaysDone, KnownOfType } from "@/lib/metrics/domain/person-week";
import { calendarOf, type WorkedWeek, workedWeeks } from "@/lib/metrics/domain/series-calendar";
import { isStillLow } from "@/lib/metrics/domain/slump-course";
import { listPresence } from "@/lib/org/queries/presence";
import { listPersonDays, type PersonDays } from "./person-days";

/** The weeks of a person up to the one in view, with all that their usual depends on. */
export type PersonWeeks = {
  teamId: string | null;
  rampedUpOn: Day | null;
  worked: readonly WorkedWeek[];
  daysOf: (typeId: string) => DaysDone;
  knownOf: (typeId: string) => KnownOfType;
};

const NO_DAYS: DaysDone = [[], []];
const NOTHING_KNOWN: KnownOfType = {};

type Asked = { view: WeekInView; weeksBack: number; slumps: Scope | null; now: Date };

/** So many weeks before the one in view, and that one, of some people in scope. */
export async function readPersonWeeks(
  scope: Scope,
  personIds: readonly string[],
  { view, weeksBack, slumps, now }: Asked,
): Promise<Map<string, PersonWeeks>> {
  const period = { from: addDays(view.week.from, -7 * weeksBack), until: view.week.until };
  const [rows, presence] = await Promise.all([
    listPersonDays(scope, personIds, { period, today: view.through, slumps, now }),
    listPresence(scope, personIds, period),
  ]);
  const metrics = metricsByType(rows);
  const [past, inView] = [calendarOf(period.from, weeksBack), calendarOf(view.week.from, 1)];
  return new Map(
    rows.flatMap((row): [string, PersonWeeks][] => {
      const own = presence.get(row.id);
      if (!own) return [];
      const rampedUpOn = own.hiredOn && addDays(own.hiredOn, 7 * row.rampWeeks);
      // What says nothing of a usual, such as the ramp-up, is worked all the same in the week that is looked at.
      const worked = [
        ...workedWeeks(past, { presence: own, leftOut: row.leftOut, rampedUpOn }),
        ...workedWeeks(inView, { presence: own, leftOut: [], rampedUpOn: null }),
      ];
      const week: PersonWeeks = {
        teamId: row.teamId,
        rampedUpOn,
        worked,
        daysOf: (typeId) => row.days[typeId] ?? NO_DAYS,
        knownOf: (typeId) => knownOf(row, metrics.get(typeId)),
      };
      return [[row.id, week]];
    }),
  );
}

/** What is known of each type that a metric counts alone, the same for everybody: by how much its weeks vary. */
function metricsByType(rows: readonly PersonDays[]): ReadonlyMap<string, CountedAlone> {
  const byType = new Map<string, CountedAlone>();
  for (const { metricId, typeId, dispersion } of rows[0]?.metrics ?? []) {
    const known = byType.get(typeId);
    if (known) known.metricIds.push(metricId);
    else byType.set(typeId, { metricIds: [metricId], known: dispersion === null ? {} : { dispersion } });
  }
  return byType;
}

type CountedAlone = { metricIds: string[]; known: KnownOfType };

function knownOf({ slumps, since }: PersonDays, metric: CountedAlone | undefined): KnownOfType {
  if (!metric) return NOTHING_KNOWN;
  const { metricIds, known } = metric;
  const slump = slumps.find(({ metricId }) => metricIds.includes(metricId));
  const first = metricIds.map((id) => since[id]).find((week) => week !== undefined);
  if (!slump && !first) return known;
  const frozen = slump?.isFrozen ? { aWeek: slump.aWeek, weeks: slump.weeks } : null;
  return { ...known, since: first, slump: slump && { isLow: isStillLow(slump.chances), frozen } };
}
