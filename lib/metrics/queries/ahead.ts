import { isInScope, type Scope, scopeSql } from "@/lib/access/scope/scope";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { addDays, columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { type Ahead, type Arrivals, aheadOf, FEWEST_SIZES, type WorthDeal } from "@/lib/metrics/domain/ahead";
import { arrivalsFrom, presentRate } from "@/lib/metrics/domain/ahead-pace";
import { type DealCourse, entriesOf } from "@/lib/metrics/domain/deal-course";
import { begunIn } from "@/lib/metrics/domain/funnel-cohort";
import { type AheadView, readKeptAhead } from "@/lib/metrics/views/ahead";
import { listStages } from "@/lib/pipeline/queries/stages";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { type ActivityCount, listActivityCounts, spanUntil } from "./activity-counts";
import { listDealCourses, type OwnedCourse } from "./deal-courses";
import { findFunnelPeopleOf } from "./funnel-people";

const MS_A_DAY = 86_400_000;
const LONG_WEEKS = 26;
const LATE_WEEKS = 4;
const KNOWN_DAYS = 365;
const FRESH_DAYS = 8;
const APPOINTMENT = "appointment_booked";

/** So many colleagues say how deals go: the own team, and others in the same role where it is small. */
const MOST_COLLEAGUES = 24;

type Asked = { personId: string; today: Day; now: Date };

/** What somebody in sight may expect to win in the weeks ahead; null for anybody else and for who has no deals. */
export async function findAhead(scope: Scope, asked: Asked): Promise<AheadView | null> {
  return isInScope(scope, asked.personId) ? workOutAhead(asked) : null;
}

/** What was kept of it, at most a week old, with the day on which it was worked out. */
export async function findKeptAhead(
  scope: Scope,
  { personId, today }: Omit<Asked, "now">,
): Promise<{ day: Day; ahead: AheadView } | null> {
  const [kept] = await readRows<{ day: Date; view: unknown }>(Prisma.sql`
    SELECT day, view FROM ahead_kept
    WHERE person_id = ${personId}::uuid AND ${scopeSql(scope, Prisma.sql`person_id`)}
      AND day > ${columnOfDay(addDays(today, -FRESH_DAYS))}::date AND jsonb_typeof(view) = 'object'`);
  const ahead = kept && readKeptAhead(kept.view);
  return ahead ? { day: dayOfColumn(kept.day), ahead } : null;
}

/** The same whoever asks: it takes a third of a second, so what a home shows of it is worked out beforehand. */
export async function workOutAhead({ personId, today, now }: Asked): Promise<AheadView | null> {
  const [people, types, stages] = await Promise.all([
    findFunnelPeopleOf(personId, today, MOST_COLLEAGUES),
    listActivityTypes(),
    listStages(),
  ]);
  const since = addDays(today, -KNOWN_DAYS);
  const [deals, long, late] = await Promise.all([
    listDealCourses([...people.own, ...people.others], since),
    listActivityCounts(people.own, spanUntil(today, LONG_WEEKS)),
    listActivityCounts(people.own, spanUntil(today, LATE_WEEKS)),
  ]);
  const own = deals.filter((deal) => deal.personId === personId);
  if (own.length === 0) return null;
  const known = { stages: stages.filter(({ kind }) => kind === "OPEN").length, asOf: now.getTime() / MS_A_DAY };
  const appointment = types.find(({ key }) => key === APPOINTMENT)?.id ?? null;
  const pace = paceOf(own, { known, appointment, long, late });
  const ahead = aheadOf({
    own,
    others: people.others.map((id) => deals.filter((deal) => deal.personId === id)),
    ...known,
    since: known.asOf - KNOWN_DAYS,
    arrivals: pace.arrivals,
    sizes: sizesOf(own, deals, known),
    usualWins: wonSince(own, known, known.asOf - 7 * LONG_WEEKS).length / LONG_WEEKS,
  });
  return { ...ahead, pace: paceView(ahead, pace) };
}

type Known = { stages: number; asOf: number };

function wonSince<Deal extends { course: DealCourse }>(
  deals: readonly Deal[],
  { stages, asOf }: Known,
  since: number,
): Deal[] {
  return deals.filter(({ course }) => {
    const won = entriesOf(course, stages, asOf)[stages] ?? null;
    return won !== null && won > since && won !== Number.POSITIVE_INFINITY;
  });
}

function sizesOf(own: readonly OwnedCourse[], all: readonly OwnedCourse[], known: Known): number[] {
  const worth = (deals: readonly WorthDeal[]) =>
    wonSince(deals, known, 0).flatMap(({ amountMinor }) => (amountMinor === null ? [] : [amountMinor]));
  const mine = worth(own);
  return mine.length >= FEWEST_SIZES ? mine : worth(all);
}

type Pace = { of: "appointments" | "deals"; arrivals: Arrivals; presentAWeek: number; each: number };

type Counts = {
  known: Known;
  appointment: string | null;
  long: readonly ActivityCount[];
  late: readonly ActivityCount[];
};

/** From appointments, which come first and are more, where they are logged; else from the deals themselves. */
function paceOf(own: readonly OwnedCourse[], { known, appointment, long, late }: Counts): Pace {
  const courses = own.map(({ course }) => course);
  const deals = begunIn(courses, { ...known, weeks: LONG_WEEKS });
  const counted = (counts: readonly ActivityCount[]) => {
    const of = (typeId: string | null) => counts.find((count) => count.typeId === typeId)?.own ?? 0;
    return { count: appointment === null ? 0 : of(appointment), days: of(null) };
  };
  const present = presentRate({ late: counted(late), long: counted(long), weeks: LONG_WEEKS });
  const appointments = counted(long).count;
  if (appointments === 0 || deals === 0) {
    const recent = begunIn(courses, { ...known, weeks: 2 * LATE_WEEKS });
    const aWeek = recent / (2 * LATE_WEEKS);
    return { of: "deals", arrivals: { aWeek, counted: recent }, presentAWeek: aWeek, each: 1 };
  }
  const arrivals = arrivalsFrom(present, { appointments, deals });
  return { of: "appointments", arrivals, presentAWeek: present.aWeek, each: deals / appointments };
}

function paceView({ holdingAWeek }: Ahead, { of, presentAWeek, each }: Pace): AheadView["pace"] {
  return { of, presentAWeek, holdingAWeek: holdingAWeek === null ? null : holdingAWeek / each };
}
