import type { Day, Period, Weekday } from "@/lib/kernel/period";
import type { Demand } from "./demand";

/** Days with nothing in the way: worked, no holiday, no absence, and no appointment that takes them. */
export type FreeDays = readonly Day[] | ReadonlySet<Day>;

export type ManagerToPlan = {
  id: string;
  freeDays: FreeDays;
  /** Days with a ride-along that stands, a day with two twice; also those of the weeks in which the period begins and ends. */
  booked: readonly Day[];
  /** Ride-alongs a day, 1 if not said: one takes the whole day. */
  capacityPerDay?: number;
  /** Ride-alongs a week that the planner proposes at most, 2 if not said; by hand there may be more. */
  mostPerWeek?: number;
};

export type PersonToPlan = {
  id: string;
  /** Whoever rides along; null where nobody leads the person. */
  managerId: string | null;
  freeDays: FreeDays;
  /** Days with a ride-along that stands, whoever the manager: booked, or held so lately that its rest reaches into the period. */
  rides: readonly Day[];
  restDays: number;
  /** Who struggles most has the smallest. */
  priority: number;
};

export type PlanRequest = {
  period: Period;
  weekStart: Weekday;
  managers: readonly ManagerToPlan[];
  people: readonly PersonToPlan[];
  demands: readonly Demand[];
};

export type Assignment = { personId: string; managerId: string; day: Day; demand: Demand };

/**
 * NO_MANAGER: nobody leads the person but themselves. NO_COMMON_DAY: rep and manager are never both free in the window. REST: on
 * every day on which they are, another ride-along of the person is too near. MANAGER_FULL: on the days left the manager has no room.
 */
export type UnmetReason = "NO_MANAGER" | "NO_COMMON_DAY" | "REST" | "MANAGER_FULL";

export type Unmet = {
  personId: string;
  managerId: string | null;
  demand: Demand;
  reason: UnmetReason;
  /** The first day behind the deadline that this plan leaves for it, so that nobody is forgotten; null where there is none. */
  lateDay: Day | null;
};

/**
 * People who compete for the days of one manager between two days, both included: so many asked for, so many places. Days that
 * rep and manager do not have in common, and rest, leave demands unmet without a shortage.
 */
export type Shortage = {
  managerId: string;
  personIds: readonly string[];
  firstDay: Day;
  lastDay: Day;
  asked: number;
  places: number;
};

export type RideAlongPlan = {
  assignments: Assignment[];
  unmet: Unmet[];
  /** So many no plan could meet. Where just as many are unmet, this plan is proven to be a best one. */
  lowerBound: number;
  shortages: Shortage[];
};
