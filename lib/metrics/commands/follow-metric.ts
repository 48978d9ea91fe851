import { addDays, type Day, dayAt, daysBetween, weekOf } from "@/lib/kernel/period";
import type { FollowedMetric } from "@/lib/metrics/domain/definition";
import { DISPERSION_BEFORE_DATA } from "@/lib/metrics/domain/dispersion";
import { evidenceOf } from "@/lib/metrics/domain/evidence";
import { follow } from "@/lib/metrics/domain/follow";
import { BEGINNING } from "@/lib/metrics/domain/slump-course";
import type { PersonSeries } from "@/lib/metrics/queries/series";
import type { CourseRow, KnownCourse } from "./courses";
import type { Found } from "./reconcile-slumps";
import { firstLookWeek, type Scan, type ScannedPerson } from "./scan-people";

/** What is logged may change for so long; the looks before that are settled. */
const OPEN_DAYS = 14;

type Input = {
  person: ScannedPerson;
  own: PersonSeries;
  metric: FollowedMetric;
  course: KnownCourse | null;
  dispersion: number | undefined;
};

/** One metric of one person up to now: the course to keep, and the slumps that were seen on the way. */
export function followMetric(scan: Scan, input: Input): { row: CourseRow; found: Found } {
  const { person, own, metric, course, dispersion = DISPERSION_BEFORE_DATA } = input;
  const { definition } = metric;
  const weeks = own.countsOf(definition.kind === "count" ? definition.typeIds : []);
  const today = dayAt(scan.now, person.timeZone);
  const week = weekOf(today, scan.weekStart).from;
  const settledBefore = weekOf(addDays(today, -OPEN_DAYS), scan.weekStart).from;
  const from = course?.settledWeek ?? firstLookWeek(week);
  const followed = follow({
    weeks,
    from,
    course: course?.settledWeek ? course.settled : BEGINNING,
    through: { week, days: daysBetween(week, today) },
    dispersion,
    usualSince: course?.usualSince ?? null,
    settledBefore,
  });
  const evidence = (seen: NonNullable<typeof followed.latest>) =>
    evidenceOf(seen, plannedIn(weeks, seen.week), dispersion);
  const { latest } = followed;
  return {
    row: {
      personId: person.id,
      metricId: metric.metricId,
      state: latest ? followed.course.state : "unknown",
      week: latest?.week ?? week,
      latest: latest && evidence(latest),
      settled: followed.settled,
      settledWeek: settledBefore,
    },
    found: {
      person,
      metric,
      from,
      isOpen: followed.course.open !== null,
      weeksOpen: followed.course.open?.weeks ?? 0,
      closedFirst: followed.closedFirst,
      slumps: followed.slumps.map(({ opening, closing }) => ({
        evidence: evidence({ ...opening.seen, days: opening.days }),
        closing,
      })),
      isWorkingDay: (day: Day) => own.isWorkingDay(day),
    },
  };
}

function plannedIn<T extends { from: Day }>(weeks: readonly T[], from: Day): T {
  const week = weeks.find((candidate) => candidate.from === from);
  if (!week) throw new Error(`The week of ${from} was looked at and is not there.`);
  return week;
}
