import { addDays, type Day, daysOf, type Period, weekdayOf } from "@/lib/kernel/period";
import { demandsOf } from "@/lib/ride-alongs/domain/demand";
import type { ManagerToPlan, PersonToPlan, PlanRequest } from "@/lib/ride-alongs/domain/plan";
import { planRideAlongs } from "@/lib/ride-alongs/domain/planner";
import { DEFAULT_POLICY } from "@/lib/ride-alongs/domain/policy";
import { type Random, randomFrom } from "../../prisma/seed/random";
import { median } from "./measure";
import type { Table } from "./results";

const PERIOD: Period = { from: "2026-01-01", until: "2027-01-01" };
const HOLIDAYS = new Set([
  "2026-01-01",
  "2026-04-03",
  "2026-04-06",
  "2026-05-01",
  "2026-05-14",
  "2026-05-25",
  "2026-12-25",
]);
const YEARS = 9;
/** Six weeks away, of which two are three weeks long or so. */
const LEAVES = [2, 2, 1, 1];
const [MANAGER_BUSY, REP_BUSY, IN_PROGRAM] = [0.4, 0.25, 0.1];

const CASES = [
  { name: "12 people", people: 12, perManager: 12 },
  { name: "60 people", people: 60, perManager: 10 },
  { name: "200 people", people: 200, perManager: 10 },
  { name: "200 people under one manager", people: 200, perManager: 200 },
];

/** How long a plan for a year takes, and how much of what is asked for it meets, beside what no plan could. */
export async function measurePlanner(): Promise<Table> {
  const rows = CASES.map(({ name, ...size }) => {
    const runs = Array.from({ length: YEARS }, (_, index) => {
      const request = yearOf(size, randomFrom(`${name} ${index}`));
      const began = performance.now();
      const plan = planRideAlongs(request);
      return { ms: performance.now() - began, demands: request.demands.length, plan };
    });
    const mean = (of: (run: (typeof runs)[number]) => number) =>
      (runs.reduce((sum, run) => sum + of(run), 0) / runs.length).toFixed(1);
    const proven = runs.filter(({ plan }) => plan.unmet.length === plan.lowerBound).length;
    const times = runs.map(({ ms }) => ms);
    return [
      ...[name, `${median(times).toFixed(1)} ms`, `${Math.max(...times).toFixed(1)} ms`],
      ...[mean(({ demands }) => demands), mean(({ plan }) => plan.unmet.length)],
      ...[mean(({ plan }) => plan.lowerBound), `${proven} of ${YEARS}`],
    ];
  });
  return {
    title: "The planner of ride-alongs",
    lead: "A year with six weeks away for everybody, holidays, and days that are taken; nine of them each.",
    head: ["who", "time (p50)", "longest", "asked for", "not met", "no plan could meet", "proven best"],
    rows,
  };
}

function yearOf({ people, perManager }: { people: number; perManager: number }, random: Random): PlanRequest {
  const managers: ManagerToPlan[] = [];
  const reps: PersonToPlan[] = [];
  const demands: PlanRequest["demands"][number][] = [];
  for (let place = 0; place < people; place += 1) {
    if (place % perManager === 0) {
      managers.push({
        id: `m${managers.length}`,
        freeDays: freeDays(leaves(random), MANAGER_BUSY, random),
        booked: [],
      });
    }
    const id = `p${place}`;
    const absences = leaves(random);
    const done = [back(10 + random() * 170), back(200 + random() * 200)];
    const from = addDays(PERIOD.from, Math.floor(random() * 250));
    const programs = random() < IN_PROGRAM ? [{ from, until: addDays(from, 56) }] : [];
    const history = { personId: id, countsFrom: "2020-01-01", leftOn: null, done, booked: [], programs, absences };
    reps.push({
      ...{ id, managerId: managers.at(-1)?.id ?? null, freeDays: freeDays(absences, REP_BUSY, random) },
      ...{ rides: done, restDays: DEFAULT_POLICY.restDays, priority: place },
    });
    demands.push(...demandsOf(history, DEFAULT_POLICY, PERIOD));
  }
  return { period: PERIOD, weekStart: 1, managers, people: reps, demands };
}

function back(days: number): Day {
  return addDays(PERIOD.from, -Math.floor(days));
}

function leaves(random: Random): Period[] {
  return LEAVES.map((weeks) => {
    const from = addDays("2026-01-05", 7 * Math.floor(random() * 51));
    return { from, until: addDays(from, 7 * weeks) };
  });
}

function freeDays(absences: readonly Period[], busy: number, random: Random): Day[] {
  return daysOf(PERIOD).filter((day) => {
    const isAway = absences.some(({ from, until }) => day >= from && day < until);
    return weekdayOf(day) < 6 && !HOLIDAYS.has(day) && !isAway && random() >= busy;
  });
}
