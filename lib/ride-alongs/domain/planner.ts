import { groupBy } from "@/lib/kernel/group-by";
import type { Day } from "@/lib/kernel/period";
import { compare } from "./day-order";
import { compareDemands, type Demand } from "./demand";
import { planManager } from "./manager-plan";
import type { PersonToPlan, PlanRequest, RideAlongPlan, Unmet } from "./plan";
import { planCalendar } from "./plan-calendar";

/**
 * Proposes a day for every demand within the free days of rep and manager, spread over the weeks, who struggles earlier in
 * their window, and says what cannot be met and why. What stands is never moved. The order of the input changes nothing.
 *
 * Managers are planned one after the other, since nobody is ridden along with by two; whoever is a manager and has one is not
 * given two ride-alongs on a day.
 */
export function planRideAlongs(request: PlanRequest): RideAlongPlan {
  const calendar = planCalendar(request.period, request.weekStart);
  const people = new Map(request.people.map((person) => [person.id, person]));
  const managers = new Map(request.managers.map((manager) => [manager.id, manager]));
  const byManager = groupBy(request.demands, ({ personId }) => leadOf(knownPerson(people, personId)));
  const plan: RideAlongPlan = { assignments: [], unmet: [], lowerBound: 0, shortages: [] };
  const taken = new Map<string, Set<Day>>();
  for (const [managerId, demands] of [...byManager].sort(([a], [b]) => compare(a ?? "", b ?? ""))) {
    const manager = managers.get(managerId ?? "");
    const part = manager ? planManager({ calendar, manager, people, demands, taken }) : withoutManager(demands);
    add(plan, part);
    noteTaken(taken, part);
  }
  return inOrder(plan);
}

function knownPerson(people: ReadonlyMap<string, PersonToPlan>, id: string): PersonToPlan {
  const person = people.get(id);
  if (!person) throw new RangeError(`A demand is about ${id}, who is not among the people to plan.`);
  return person;
}

/** Whoever leads their own team has nobody in it to ride along with them. */
function leadOf({ id, managerId }: PersonToPlan): string | null {
  return managerId === id ? null : managerId;
}

function withoutManager(demands: readonly Demand[]): RideAlongPlan {
  const unmet = demands.map(
    (demand): Unmet => ({ personId: demand.personId, managerId: null, demand, reason: "NO_MANAGER", lateDay: null }),
  );
  return { assignments: [], unmet, lowerBound: unmet.length, shortages: [] };
}

function add(plan: RideAlongPlan, part: RideAlongPlan): void {
  plan.assignments.push(...part.assignments);
  plan.unmet.push(...part.unmet);
  plan.shortages.push(...part.shortages);
  plan.lowerBound += part.lowerBound;
}

/** A day with a ride-along is taken for both, whichever of them somebody else's plan asks for next. */
function noteTaken(taken: Map<string, Set<Day>>, { assignments, unmet }: RideAlongPlan): void {
  const late = unmet.map(({ personId, managerId, lateDay }) => ({ personId, managerId, day: lateDay }));
  for (const { personId, managerId, day } of [...assignments, ...late]) {
    if (day === null) continue;
    for (const id of [personId, managerId]) if (id !== null) taken.set(id, (taken.get(id) ?? new Set()).add(day));
  }
}

function inOrder({ assignments, unmet, lowerBound, shortages }: RideAlongPlan): RideAlongPlan {
  return {
    assignments: assignments.sort((a, b) => compare(a.day, b.day) || compare(a.personId, b.personId)),
    unmet: unmet.sort((a, b) => compareDemands(a.demand, b.demand)),
    lowerBound,
    shortages: shortages.sort((a, b) => compare(a.firstDay, b.firstDay) || compare(a.managerId, b.managerId)),
  };
}
