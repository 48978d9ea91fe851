import type { Scope } from "@/lib/access/scope/scope";
import { WEEKS_COUNTED } from "@/lib/coaching/domain/spans";
import { thirdsOf } from "@/lib/coaching/domain/thirds";
import { timeWith } from "@/lib/coaching/domain/time-spent";
import type { OwnCoverage, OwnTime, Someone } from "@/lib/coaching/views";
import { addDays, type Day, weekOf } from "@/lib/kernel/period";
import { listNames } from "@/lib/org/queries/names";
import { listCoveredByManager } from "@/lib/ride-alongs/queries/covered";
import type { LedCoverage } from "@/lib/ride-alongs/views";
import { listAttended } from "./rhythm";
import { listTimeSpent } from "./time-spent";

/** Whom somebody leads most closely, and how many of them have no ride-along overdue: today, and of those of then a quarter ago. */
export async function findOwnCoverage(scope: Scope, today: Day): Promise<OwnCoverage> {
  const [now, before] = await Promise.all([
    listCoveredByManager(scope, today),
    listCoveredByManager(scope, addDays(today, -7 * WEEKS_COUNTED)),
  ]);
  const ownOf = (all: readonly LedCoverage[]) => all.find(({ manager }) => manager.id === scope.actorId);
  const countOf = (own: LedCoverage | undefined) => ({ people: own?.people.length ?? 0, inTime: own?.inTime ?? 0 });
  const [own, ownBefore] = [ownOf(now), ownOf(before)];
  return {
    people: own?.people ?? [],
    peopleBefore: ownBefore?.people ?? [],
    inTime: { now: countOf(own), before: countOf(ownBefore) },
  };
}

type TimeAsked = {
  people: readonly Someone[];
  peopleBefore: readonly Someone[];
  today: Day;
  timeZone: string;
  weekStart: number;
};

/**
 * What whoever asks spent with each of these people and with others in their line, by the alphabet, against the weeks before; and
 * with each third of these people, and of those whom they led then.
 */
export async function findOwnTime(scope: Scope, asked: TimeAsked): Promise<OwnTime> {
  const { people, peopleBefore, today, timeZone, weekStart } = asked;
  const times = await listTimeSpent(scope, { coachIds: [scope.actorId], today, timeZone });
  const led = new Set(people.map(({ id }) => id));
  const others = times.flatMap(({ personId }) => (led.has(personId) ? [] : [personId]));
  const names = await listNames(scope, others);
  const timed = (person: Someone) => ({ person, ...timeWith(times, person.id) });
  const own = people.map(timed);
  const rows = [...own, ...[...names].map(([id, name]) => timed({ id, name }))];
  const thirdsAt = async (span: "now" | "before", of: readonly Someone[], day: Day) => {
    const minutesOf = of.map((person) => ({ person, minutes: timeWith(times, person.id)[span].minutes }));
    return thirdsOf(await listAttended(minutesOf, { today: day, week: weekOf(day, weekStart).from }));
  };
  const [now, before] = await Promise.all([
    thirdsAt("now", people, today),
    thirdsAt("before", peopleBefore, addDays(today, -7 * WEEKS_COUNTED)),
  ]);
  return { rows: rows.sort((a, b) => a.person.name.localeCompare(b.person.name)), thirds: { now, before } };
}
