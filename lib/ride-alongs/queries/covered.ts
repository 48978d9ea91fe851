import type { Scope } from "@/lib/access/scope/scope";
import { groupBy } from "@/lib/kernel/group-by";
import { addDays, type Day } from "@/lib/kernel/period";
import { coverageOf } from "@/lib/ride-alongs/domain/coverage";
import { YEAR_DAYS } from "@/lib/ride-alongs/domain/policy";
import type { LedCoverage } from "@/lib/ride-alongs/views";
import { listWatched } from "./coverage";

/**
 * Who was led most closely by whom on a day, and how many of these had nothing overdue on it, by what was held up to that day:
 * what has been held since mends nothing of then. People who are no longer in sight are left out, and today's policy counts.
 */
export async function listCoveredByManager(scope: Scope, day: Day): Promise<LedCoverage[]> {
  const watched = await listWatched(scope, { today: day, until: addDays(day, YEAR_DAYS + 1) });
  const led = watched.flatMap((one) => (one.rider.manager ? [{ ...one, manager: one.rider.manager }] : []));
  return [...groupBy(led, ({ manager }) => manager.id).values()].flatMap((people) => {
    const [first] = people;
    if (!first) return [];
    const inTime = people.filter(({ rider, history }) => {
      const known = { ...history, done: history.done.filter((held) => held <= day) };
      return coverageOf(known, rider.policy, { today: day }).state !== "OVERDUE";
    });
    return [{ manager: first.manager, people: people.map(({ rider }) => rider.person), inTime: inTime.length }];
  });
}
