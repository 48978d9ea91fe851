import type { Scope } from "@/lib/access/scope/scope";
import { groupBy } from "@/lib/kernel/group-by";
import {
  addDays,
  columnOfDay,
  type Day,
  dayAt,
  dayOfColumn,
  daysOf,
  instantAt,
  type Period,
} from "@/lib/kernel/period";
import { capacityOn, type Presence } from "@/lib/org/domain/capacity";
import { listPresence } from "@/lib/org/queries/presence";
import { database } from "@/lib/platform/db/database";
import { demandsOf } from "@/lib/ride-alongs/domain/demand";
import type { ManagerToPlan, PersonToPlan } from "@/lib/ride-alongs/domain/plan";
import { planRideAlongs } from "@/lib/ride-alongs/domain/planner";
import type { PlanView, Someone } from "@/lib/ride-alongs/views";
import { listWatched, type Watched } from "./coverage";

/** Less of a working day is left than a day in the field takes. */
const ENOUGH_PERCENT = 50;
const [BEGINS, ENDS] = ["09:00", "16:00"];

export type PlanAsked = {
  period: Period;
  today: Day;
  weekStart: number;
  timeZone: string;
  /** Who struggles most has the smallest. */
  priorityOf: (personId: string) => number;
};

/** Days for everybody in scope that meet the policy, within the calendars of both; nothing of it is booked. */
export async function proposePlan(scope: Scope, asked: PlanAsked): Promise<PlanView> {
  const { period, today } = asked;
  const watched = await listWatched(scope, { today, until: period.until });
  const managers = managersOf(watched);
  const ids = [...watched.map(({ rider }) => rider.person.id), ...managers.keys()];
  const [presences, busy, booked] = await Promise.all([
    listPresence(scope, [...managers.keys()], period),
    listBusyDays(ids, asked),
    listBooked([...managers.keys()], period),
  ]);
  const freeOf = (id: string, presence: Presence | undefined) => freeDays(period, presence, busy.get(id));
  const plan = planRideAlongs({
    ...{ period, weekStart: asked.weekStart },
    demands: watched.flatMap(({ history, rider }) => demandsOf(history, rider.policy, period)),
    managers: [...managers.keys()].map(
      (id): ManagerToPlan => ({ id, freeDays: freeOf(id, presences.get(id)), booked: booked.get(id) ?? [] }),
    ),
    people: watched.map(
      ({ rider, presence, rides }): PersonToPlan => ({
        ...{ id: rider.person.id, managerId: rider.manager?.id ?? null, restDays: rider.policy.restDays },
        ...{ freeDays: freeOf(rider.person.id, presence), priority: asked.priorityOf(rider.person.id) },
        rides: rides.map(({ day }) => day).filter((day) => day >= addDays(period.from, -rider.policy.restDays)),
      }),
    ),
  });
  const names = new Map([...watched.map(({ rider }) => [rider.person.id, rider.person] as const), ...managers]);
  const named = (id: string): Someone => names.get(id) ?? { id, name: "" };
  return {
    assignments: plan.assignments.map((one) => ({
      ...{ ...one, person: named(one.personId), manager: named(one.managerId) },
    })),
    unmet: plan.unmet.map((one) => ({ ...one, person: named(one.personId) })),
    lowerBound: plan.lowerBound,
  };
}

function managersOf(watched: readonly Watched[]): Map<string, Someone> {
  return new Map(watched.flatMap(({ rider: { manager } }) => (manager ? [[manager.id, manager] as const] : [])));
}

/** A manager whom the reader does not see has no days that could be proposed. */
function freeDays(period: Period, presence: Presence | undefined, busy: ReadonlySet<Day> | undefined): Day[] {
  if (!presence) return [];
  return daysOf(period).filter((day) => capacityOn(day, presence) >= ENOUGH_PERCENT && !busy?.has(day));
}

/** The days on which an appointment takes some of the hours in which one rides along. */
async function listBusyDays(
  personIds: readonly string[],
  { period, timeZone }: PlanAsked,
): Promise<Map<string, Set<Day>>> {
  const slots = await database().appointmentSlot.findMany({
    where: {
      personId: { in: [...new Set(personIds)] },
      startsAt: { gte: instantAt(period.from, BEGINS, timeZone), lt: instantAt(period.until, BEGINS, timeZone) },
    },
    select: { personId: true, startsAt: true },
  });
  const within = slots.flatMap(({ personId, startsAt }) => {
    const day = dayAt(startsAt, timeZone);
    const isWithin = startsAt >= instantAt(day, BEGINS, timeZone) && startsAt < instantAt(day, ENDS, timeZone);
    return isWithin ? [{ personId, day }] : [];
  });
  const byPerson = groupBy(within, ({ personId }) => personId);
  return new Map([...byPerson].map(([id, days]) => [id, new Set(days.map(({ day }) => day))]));
}

/** The days of managers with a ride-along, also in the weeks in which the period begins and ends. */
async function listBooked(managerIds: readonly string[], { from, until }: Period): Promise<Map<string, Day[]>> {
  const rides = await database().rideAlong.findMany({
    where: {
      managerId: { in: [...managerIds] },
      state: { in: ["PLANNED", "HELD"] },
      day: { gte: columnOfDay(addDays(from, -6)), lt: columnOfDay(addDays(until, 6)) },
    },
    select: { managerId: true, day: true },
  });
  const byManager = groupBy(rides, ({ managerId }) => managerId);
  return new Map([...byManager].map(([id, days]) => [id, days.map(({ day }) => dayOfColumn(day))]));
}
