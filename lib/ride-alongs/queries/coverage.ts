import type { Scope } from "@/lib/access/scope/scope";
import { groupBy } from "@/lib/kernel/group-by";
import { addDays, columnOfDay, type Day, dayOfColumn, type Period } from "@/lib/kernel/period";
import type { Presence } from "@/lib/org/domain/capacity";
import { listPresence } from "@/lib/org/queries/presence";
import { database } from "@/lib/platform/db/database";
import { type CoverageState, coverageOf, demandsAsOf } from "@/lib/ride-alongs/domain/coverage";
import type { RideAlongHistory } from "@/lib/ride-alongs/domain/history";
import { YEAR_DAYS } from "@/lib/ride-alongs/domain/policy";
import type { CoverageRow } from "@/lib/ride-alongs/views";
import { listProgramsOf } from "./programs";
import { listRiders, type Rider } from "./riders";

/** So far back a ride-along still moves a deadline: the first of a year's, with long absences between. */
const BACK_DAYS = 3 * YEAR_DAYS;

type Ride = { id: string; personId: string; managerId: string; state: string; day: Day };

export type Watched = { rider: Rider; history: RideAlongHistory; presence: Presence; rides: readonly Ride[] };

const ORDER: readonly CoverageState[] = ["OVERDUE", "DUE", "PLANNED", "DONE"];

/** Everybody in scope who sells, with where they stand against the policy, who is short first: nobody is left out. */
export async function listCoverage(scope: Scope, today: Day): Promise<CoverageRow[]> {
  const watched = await listWatched(scope, { today, until: addDays(today, YEAR_DAYS + 1) });
  const rows = watched.map((one) => rowOf(one, today));
  const place = ({ coverage }: CoverageRow) =>
    `${ORDER.indexOf(coverage.state)} ${coverage.nextDeadline ?? "9999"} ${coverage.personId}`;
  return rows.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function rowOf({ rider, history, presence, rides }: Watched, today: Day): CoverageRow {
  const demands = demandsAsOf(history, rider.policy, today);
  return {
    ...{ person: rider.person, manager: rider.manager, policy: rider.policy },
    coverage: coverageOf(history, rider.policy, { today, demands }),
    held: history.done,
    planned: rides.flatMap(({ id, day, state }) => (state === "PLANNED" ? [{ id, day }] : [])),
    due: demands.flatMap(({ isMet, missedOn, deadlineDay }) => (isMet ? [] : [missedOn ?? deadlineDay])),
    away: presence.absences.flatMap(({ from, until, percent }) =>
      percent === 100 && until !== null ? [{ from, until }] : [],
    ),
  };
}

/** What is known of everybody in scope that moves a deadline. */
export async function listWatched(scope: Scope, { today, until }: { today: Day; until: Day }): Promise<Watched[]> {
  const riders = await listRiders(scope, today);
  const ids = riders.map(({ person }) => person.id);
  const period: Period = { from: addDays(today, -BACK_DAYS), until };
  const [presences, rides, programs] = await Promise.all([
    listPresence(scope, ids, period),
    listRidesOf(ids, period),
    listProgramsOf(scope, ids, { period, today }),
  ]);
  const byPerson = groupBy(rides, ({ personId }) => personId);
  return riders.map((rider) => {
    const own = byPerson.get(rider.person.id) ?? [];
    const presence = presences.get(rider.person.id) ?? NOBODY;
    const history = { ...historyOf(rider, presence, own), programs: programs.get(rider.person.id) ?? [] };
    return { rider, presence, rides: own, history };
  });
}

const NOBODY: Presence = { hiredOn: null, leftOn: null, patterns: [], holidays: [], absences: [] };

function historyOf(
  { person, countsFrom, leftOn }: Rider,
  presence: Presence,
  rides: readonly Ride[],
): Omit<RideAlongHistory, "programs"> {
  const daysOf = (state: string) => rides.filter((ride) => ride.state === state).map(({ day }) => day);
  return {
    ...{ personId: person.id, countsFrom, leftOn },
    ...{ done: daysOf("HELD"), booked: daysOf("PLANNED") },
    absences: presence.absences.flatMap(({ from, until, percent }) =>
      percent === 100 && until !== null ? [{ from, until }] : [],
    ),
  };
}

async function listRidesOf(personIds: readonly string[], { from, until }: Period): Promise<Ride[]> {
  const rows = await database().rideAlong.findMany({
    where: {
      personId: { in: [...personIds] },
      state: { in: ["PLANNED", "HELD"] },
      day: { gte: columnOfDay(from), lt: columnOfDay(until) },
    },
    select: { id: true, personId: true, managerId: true, state: true, day: true },
    orderBy: [{ day: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, day: dayOfColumn(row.day) }));
}
