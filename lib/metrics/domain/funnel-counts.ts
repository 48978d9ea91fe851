import type { Days, DealCourse } from "./deal-course";
import type { ChainCounts } from "./funnel-chain";
import { begunIn, cohortsOf, type StepCount, waitsOf } from "./funnel-cohort";
import { FEWEST_OTHERS } from "./funnel-step";
import { type StageTime, stageTimes } from "./funnel-time";

type Counted = {
  activities: readonly { personId: string | null; typeId: string | null; own: number; past: number }[];
  won: readonly { personId: string; own: number; past: number }[];
  deals: readonly { personId: string; course: DealCourse }[];
};

type Whose = { isOwn: (personId: string | null) => boolean; others: readonly string[]; weeks: number };

type Counts = { own: ChainCounts; past: ChainCounts; others: ChainCounts[]; counts: number[] };

/** Days of full weeks stand in for somebody with deals who does not log what they do. */
const FULL_WEEK = 5;

/** What was done of each type, won last, each against the one before; a day is one on which something was logged. */
export function activityCounts(
  counted: Counted,
  { isOwn, others, typeIds }: Omit<Whose, "weeks"> & { typeIds: string[] },
): Counts {
  const chain = (span: "own" | "past", belongs: (id: string | null) => boolean) => {
    const activities = counted.activities.filter(({ personId }) => belongs(personId));
    const sum = (typeId: string | null) =>
      activities.reduce((total, row) => total + (row.typeId === typeId ? row[span] : 0), 0);
    const won = counted.won.reduce((total, row) => total + (belongs(row.personId) ? row[span] : 0), 0);
    return chainFrom([...typeIds.map(sum), won], sum(null));
  };
  const own = chain("own", isOwn);
  return {
    own,
    past: chain("past", isOwn),
    others: others.map((id) => chain("own", (personId) => personId === id)),
    counts: [own.begun.count, ...own.steps.map(({ passed }) => passed)],
  };
}

function chainFrom(counts: readonly number[], days: number): ChainCounts {
  const steps = counts.slice(1).map((passed, index) => ({ reached: counts[index] ?? 0, passed }));
  return { begun: { count: counts[0] ?? 0, days }, steps };
}

const NO_TIME: StageTime = { deals: 0, median: null, ninety: null };

type StageCounts = Counts & { times: { own: StageTime; past: StageTime; peers: StageTime | null }[] };

/** How many deals came to each stage and went on, and how long they stayed. */
export function stageCounts(
  { deals, activities }: Counted,
  { isOwn, others, weeks, stages, asOf }: Whose & { stages: number; asOf: Days },
): StageCounts {
  const coursesOf = (belongs: (id: string) => boolean) =>
    deals.filter(({ personId }) => belongs(personId)).map(({ course }) => course);
  const [mine, theirs] = [coursesOf(isOwn), others.map((id) => coursesOf((personId) => personId === id))];
  const sellers = theirs.filter((courses) => courses.length > 0).length;
  const waits = waitsOf(sellers >= FEWEST_OTHERS ? theirs.flat() : [...mine, ...theirs.flat()], stages, asOf);
  const daysOf = (span: "own" | "past", belongs: (id: string | null) => boolean) =>
    activities.reduce((sum, row) => sum + (row.typeId === null && belongs(row.personId) ? row[span] : 0), 0);
  const chain = (courses: DealCourse[], moment: Days, days: number): ChainCounts => ({
    begun: {
      count: begunIn(courses, { stages, asOf: moment, weeks }),
      days: days || (courses.length > 0 ? FULL_WEEK * weeks : 0),
    },
    steps: cohortsOf(courses, { stages, asOf: moment, weeks, waits }),
  });
  const own = chain(mine, asOf, daysOf("own", isOwn));
  const span = { stages, asOf, since: asOf - 7 * weeks };
  const before = { stages, asOf: span.since, since: span.since - 7 * weeks };
  const [ownTimes, pastTimes, peerTimes] = [
    stageTimes(mine, span),
    stageTimes(mine, before),
    stageTimes(theirs.flat(), span),
  ];
  return {
    own,
    past: chain(mine, asOf - 7 * weeks, daysOf("past", isOwn)),
    others: theirs.map((courses, index) =>
      chain(
        courses,
        asOf,
        daysOf("own", (id) => id === others[index]),
      ),
    ),
    counts: placeCounts(own.steps),
    times: ownTimes.map((time, index) => ({
      own: time,
      past: pastTimes[index] ?? NO_TIME,
      peers: sellers >= FEWEST_OTHERS ? (peerTimes[index] ?? null) : null,
    })),
  };
}

/** Those who came to each stage, and those who were won from the last of them. */
function placeCounts(steps: readonly StepCount[]): number[] {
  return [...steps.map(({ reached }) => reached), steps.at(-1)?.passed ?? 0];
}
