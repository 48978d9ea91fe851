import { isTeamInScope, type Scope } from "@/lib/access/scope/scope";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { addDays, type Day } from "@/lib/kernel/period";
import { averageDealOf } from "@/lib/metrics/domain/average-deal";
import { chainOf, volumesOf } from "@/lib/metrics/domain/funnel-chain";
import { activityCounts, stageCounts } from "@/lib/metrics/domain/funnel-counts";
import type { FunnelView } from "@/lib/metrics/views/funnel";
import { listStages } from "@/lib/pipeline/queries/stages";
import { listActivityCounts, listCompanyCounts, twoSpansUntil } from "./activity-counts";
import { listDealCourses } from "./deal-courses";
import { type FunnelSubject, findFunnelPeople } from "./funnel-people";
import { listWonCounts } from "./won-counts";

/** What closed longer ago began before the spans in which anybody is counted. */
const LONGEST_WAIT_DAYS = 180;

const MS_A_DAY = 86_400_000;

type Asked = { subject: FunnelSubject; today: Day; now: Date; weeks: number };

/** Where sales are lost by somebody, a team or everybody in sight; null for what is out of sight. */
export async function findFunnel(scope: Scope, asked: Asked): Promise<FunnelView | null> {
  const people = await findPeople(scope, asked);
  if (!people) return null;
  const [types, stages, counted] = await Promise.all([listActivityTypes(), listStages(), readCounts(people, asked)]);
  const steps = types.filter(({ step }) => step !== null).sort((one, other) => (one.step ?? 0) - (other.step ?? 0));
  const open = stages.filter(({ kind }) => kind === "OPEN");
  const { own, others } = people;
  const isOwn = (personId: string | null) => own === null || (personId !== null && own.includes(personId));
  const whose = { isOwn, others, weeks: asked.weeks };
  const done = activityCounts(counted, { ...whose, typeIds: steps.map(({ id }) => id) });
  const moved = stageCounts(counted, { ...whose, stages: open.length, asOf: asked.now.getTime() / MS_A_DAY });
  const averageDeal = averageDealOf(
    counted.won.filter(({ personId }) => isOwn(personId)),
    counted.won,
  );
  const shared = { people: own?.length ?? 1, weeks: asked.weeks, averageDeal };
  return {
    weeks: asked.weeks,
    activities: {
      ...chainOf({ kind: "ratio", ...done, ...shared }),
      volumes: volumesOf(done, shared.people),
      places: placesOf(steps),
      counts: done.counts,
    },
    stages: {
      ...chainOf({ kind: "share", ...moved, ...shared }),
      places: placesOf(open),
      counts: moved.counts,
      times: moved.times,
    },
  };
}

type People = { own: string[] | null; others: string[] };

async function findPeople(scope: Scope, { subject, today }: Asked): Promise<People | null> {
  if (subject === "company") return scope.personIds === null ? { own: null, others: [] } : null;
  if ("teamId" in subject && !isTeamInScope(scope, subject.teamId)) return null;
  const people = await findFunnelPeople(scope, subject, today);
  return people.own.length > 0 ? people : null;
}

/** Everything that is counted, in one round trip of four parts; peers are in it by person, and leave the domain only as figures. */
async function readCounts({ own, others }: People, { today, weeks }: Asked) {
  const spans = twoSpansUntil(today, weeks);
  const personIds = own === null ? null : [...own, ...others];
  const [activities, won, deals] = await Promise.all([
    personIds === null ? listCompanyCounts(spans, weeks) : listActivityCounts(personIds, spans),
    listWonCounts(personIds, spans),
    listDealCourses(personIds, addDays(spans.pastFrom, -LONGEST_WAIT_DAYS)),
  ]);
  return { activities, won, deals };
}

function placesOf(named: readonly { id: string; key: string | null; name: string | null }[]) {
  return [...named.map(({ id, key, name }) => ({ id, key, name })), null];
}
