import { WEEKS_COUNTED } from "./spans";
import { type Attended, type Thirds, thirdsOf } from "./thirds";
import type { Spent } from "./time-spent";

/** A figure of so many people at least tells of none of them. */
export const FEWEST_PEOPLE = 5;

/** What is known of the coaching of one manager in thirteen weeks. */
export type ManagerFacts = {
  /** All that was spent, with whomever; and how many sessions were skipped. */
  spent: Spent;
  skipped: number;
  /** The people whom they lead most closely, with the time that was spent with each. */
  led: readonly Attended[];
  /** Of the led ones those without an overdue ride-along. */
  inTime: number;
  /** What fell due of what was agreed on, and with how many different people. */
  agreed: { due: number; kept: number; people: number };
};

/** Null is a figure about too few people: it is withheld, whatever it would say. Plain counts of sessions and hours never are. */
export type ManagerFigures = {
  people: number;
  spent: Spent;
  skipped: number;
  minutesAWeek: number | null;
  thirds: Thirds | null;
  inTime: { inTime: number; people: number } | null;
  agreed: { due: number; kept: number } | null;
};

/** What those above may see of how a manager coaches: how much, of whom in sums alone, and nothing of how they talk. */
export function managerFiguresOf({ spent, skipped, led, inTime, agreed }: ManagerFacts): ManagerFigures {
  const people = led.length;
  const isMany = people >= FEWEST_PEOPLE;
  const minutes = led.reduce((sum, one) => sum + one.minutes, 0);
  return {
    ...{ people, spent, skipped },
    minutesAWeek: isMany ? minutes / people / WEEKS_COUNTED : null,
    thirds: thirdsOf(led),
    inTime: isMany ? { inTime, people } : null,
    agreed: agreed.people >= FEWEST_PEOPLE ? { due: agreed.due, kept: agreed.kept } : null,
  };
}
