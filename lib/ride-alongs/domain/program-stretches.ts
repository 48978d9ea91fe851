import { addDays, type Day, type Period } from "@/lib/kernel/period";
import { earlier } from "./day-order";

export type ObservedRide = { id: string; day: Day; state: "PLANNED" | "HELD" };

/** HELD or PLANNED: a ride-along lies in it. OPEN: it runs and has none. MISSED: it is over and had none. AHEAD: it is to come and has none. */
export type Stretch = Period & { state: "HELD" | "PLANNED" | "OPEN" | "MISSED" | "AHEAD"; rides: ObservedRide[] };

/** The stretches of a program, each of which is to have a ride-along, with those that lie in it; the last one may be a short one. */
export function observedStretches(
  program: Period & { everyWeeks: number },
  rides: readonly ObservedRide[],
  today: Day,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = program.from; from < program.until; from = addDays(from, 7 * program.everyWeeks)) {
    const until = earlier(addDays(from, 7 * program.everyWeeks), program.until);
    const within = rides.filter(({ day }) => day >= from && day < until);
    stretches.push({ from, until, rides: within, state: stateOf({ from, until }, within, today) });
  }
  return stretches;
}

function stateOf({ from, until }: Period, rides: readonly ObservedRide[], today: Day): Stretch["state"] {
  if (rides.some(({ state }) => state === "HELD")) return "HELD";
  if (rides.some(({ day }) => day >= today)) return "PLANNED";
  if (until <= today) return "MISSED";
  return from > today ? "AHEAD" : "OPEN";
}
