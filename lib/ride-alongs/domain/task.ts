import { groupBy } from "@/lib/kernel/group-by";
import type { Day } from "@/lib/kernel/period";
import { compare } from "./day-order";
import { compareDemands, type Demand } from "./demand";
import type { FreeDays, ManagerToPlan, PersonToPlan } from "./plan";
import { numberOf, type PlanCalendar } from "./plan-calendar";
import { isTooNear } from "./rest";

/** A demand on its way to a day. Days are numbered, from 0 for the first of the plan. */
export type Task = {
  /** Its place by urgency among those of the manager: 0 is met first when not everything can be. */
  index: number;
  demand: Demand;
  /** Its window, cut to the plan: the first day and the last. */
  first: number;
  last: number;
  /** Where in the window it would best lie. */
  target: number;
  /** The days on which rep and manager are both free, whatever the window. */
  common: readonly number[];
  /** Those of them that lie in the window and not too near to a ride-along that stands; the nearest to the target first. */
  days: readonly number[];
  /** Ride-alongs of the person that stand. */
  rides: readonly number[];
  /** Any two of the person lie more than so many days apart. */
  restDays: number;
};

export type TaskRequest = {
  calendar: PlanCalendar;
  manager: ManagerToPlan;
  people: ReadonlyMap<string, PersonToPlan>;
  demands: readonly Demand[];
  /** Days that plans of other managers have taken already, by person. */
  taken: ReadonlyMap<string, ReadonlySet<Day>>;
};

/** The demands of one manager as tasks, the most urgent first: by how much the person struggles, then by deadline. */
export function tasksOf({ calendar, manager, people, demands, taken }: TaskRequest): Task[] {
  const own = [...groupBy(demands, ({ personId }) => personId)]
    .flatMap(([id, asked]) => ({ person: people.get(id), asked }))
    .flatMap(({ person, asked }) => (person ? [{ person, asked }] : []))
    .sort((a, b) => a.person.priority - b.person.priority || compare(a.person.id, b.person.id));
  const free = freeNumbers(calendar, manager, taken);
  const tasks = own.flatMap(({ person, asked }, place) => {
    const theirs = freeNumbers(calendar, person, taken);
    const common = [...theirs].filter((number) => free.has(number)).sort((a, b) => a - b);
    const share = own.length > 1 ? place / (own.length - 1) : MIDDLE;
    return asked.map((demand) => taskOf({ calendar, person, demand, common, share }));
  });
  return tasks
    .sort((a, b) => a.priority - b.priority || compareDemands(a.demand, b.demand))
    .map(({ priority: _, ...task }, index) => ({ ...task, index }));
}

type TaskParts = {
  calendar: PlanCalendar;
  person: PersonToPlan;
  demand: Demand;
  common: readonly number[];
  share: number;
};

function taskOf({ calendar, person, demand, common, share }: TaskParts): Omit<Task, "index"> & { priority: number } {
  const { priority, restDays } = person;
  const rides = person.rides.map((day) => numberOf(calendar, day));
  const first = Math.max(0, numberOf(calendar, demand.releaseDay));
  const last = Math.min(calendar.days - 1, numberOf(calendar, demand.deadlineDay));
  const target = Math.round(first + (last - first) * placeInWindow(demand, share));
  const days = common
    .filter((day) => day >= first && day <= last && !rides.some((ride) => isTooNear(day, ride, restDays)))
    .sort((a, b) => Math.abs(a - target) - Math.abs(b - target) || a - b);
  return { demand, first, last, target, common, days, rides, restDays, priority };
}

/** Who struggles most comes after a tenth of the window, who does least after eight tenths: the end is kept for what goes wrong. */
const EARLIEST_PLACE = 0.1;
const LATEST_PLACE = 0.8;
const MIDDLE = 0.5;

/** In the order of who struggles, so that people with the same window do not all want the same week. A program keeps its rhythm. */
function placeInWindow({ reason }: Demand, share: number): number {
  return reason === "PROGRAM" ? MIDDLE : EARLIEST_PLACE + (LATEST_PLACE - EARLIEST_PLACE) * share;
}

function freeNumbers(
  calendar: PlanCalendar,
  { id, freeDays }: { id: string; freeDays: FreeDays },
  taken: TaskRequest["taken"],
): Set<number> {
  const without = taken.get(id);
  const free = new Set<number>();
  for (const day of freeDays) {
    const number = numberOf(calendar, day);
    if (number >= 0 && number < calendar.days && !without?.has(day)) free.add(number);
  }
  return free;
}
