import { effectsOf, type MeasuredEffect } from "@/lib/coaching/domain/effect";
import type { PersonWeeks } from "@/lib/coaching/domain/effect-track";
import { type Coaching, type Setting, simulatedCompany } from "./effect-company";

const TOPICS = ["works", "first", "second"];
const AROUND = 8;

/** What one simulated company showed of the topic that works; null where it was too little. */
export type Run = { effect: MeasuredEffect | null; events: number; added: number; naive: number };

/** Companies of a setting, from a seed on. */
export function effectRuns(setting: Setting, { companies, seed }: { companies: number; seed: number }): Run[] {
  return Array.from({ length: companies }, (_, place) => {
    const { people, coaching } = simulatedCompany(setting, seed + place);
    const groups = TOPICS.map((id) => ({ id, events: coaching.filter(({ topic }) => topic === id) }));
    const effect = effectsOf({ people, coaching, groups }).get("works");
    const own = coaching.filter(({ topic }) => topic === "works");
    return {
      effect: effect?.kind === "MEASURED" ? effect : null,
      events: own.length,
      added: meanOf(own.map(({ added }) => added)),
      naive: naiveOf(people, own),
    };
  });
}

/** What one sees who sets the eight weeks after coaching against the eight before it, the low ones among them. */
function naiveOf(people: readonly PersonWeeks[], coaching: readonly Coaching[]): number {
  const byPerson = new Map(people.map((person) => [person.personId, person]));
  const changes = coaching.map(({ personId, week }) => {
    const weeks = byPerson.get(personId)?.weeks.filter(({ share }) => share > 0) ?? [];
    const before = weeks.filter((one) => one.week < week).slice(-AROUND);
    const after = weeks.filter((one) => one.week > week).slice(0, AROUND);
    return rateOf(after) - rateOf(before);
  });
  return meanOf(changes.filter(Number.isFinite));
}

function rateOf(weeks: readonly { count: number; share: number }[]): number {
  return weeks.reduce((sum, { count }) => sum + count, 0) / weeks.reduce((sum, { share }) => sum + share, 0);
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
