/** A moment or a length of time in days, with fractions. */
export type Days = number;

/** Where a deal can come: open stages count from 1 in their order, the place after the last of them is won, and 0 is lost. */
export type Place = number;

/** A deal came into a place; an import that knows where it stands and not since when leaves `at` null. */
export type DealEvent = { into: Place; at: Days | null; recordedAt: Days };

/** What is known of a deal's way, in whatever order. */
export type DealCourse = readonly DealEvent[];

const LOST = 0;

function inOrder(course: DealCourse, asOf: Days): DealEvent[] {
  return course
    .filter(({ at, recordedAt }) => (at ?? recordedAt) <= asOf)
    .sort((one, other) => (one.at ?? one.recordedAt) - (other.at ?? other.recordedAt) || one.into - other.into);
}

/**
 * When a deal first came at least as far as each place up to won: what is skipped counts as passed, and what it comes back to
 * counts once. Infinity is never; null is at a time that nobody knows.
 */
export function entriesOf(course: DealCourse, stages: number, asOf: Days): (Days | null)[] {
  const entries: (Days | null)[] = Array.from({ length: stages + 1 }, () => Number.POSITIVE_INFINITY);
  for (const { into, at } of inOrder(course, asOf))
    for (let place = 1; place <= into; place += 1) {
      const known = entries[place - 1];
      if (known !== Number.POSITIVE_INFINITY) continue;
      entries[place - 1] = at;
    }
  return entries;
}

/** A time in an open stage, from coming until leaving; `from` is null where it is unknown. */
export type Stay = { place: Place; from: Days | null; until: Days; end: "on" | "lost" | "back" | "open"; into: Place };

/** The stays of a deal in its open stages one after the other; one whose end nobody knows is left out. */
export function staysOf(course: DealCourse, stages: number, asOf: Days): Stay[] {
  const events = inOrder(course, asOf).filter(({ into }, index, all) => into !== all[index - 1]?.into);
  return events.flatMap(({ into: place, at }, index): Stay[] => {
    if (place === LOST || place > stages) return [];
    const next = events[index + 1];
    if (!next) return [{ place, from: at, until: asOf, end: "open", into: place }];
    if (next.at === null) return [];
    const end = next.into === LOST ? "lost" : next.into > place ? "on" : "back";
    return [{ place, from: at, until: next.at, end, into: next.into }];
  });
}

/** Where an open deal stands and for how long; where nobody knows, since it was brought in. */
export function standingOf(course: DealCourse, stages: number, asOf: Days): { place: Place; age: Days } | null {
  const last = staysOf(course, stages, asOf).at(-1);
  if (last?.end !== "open") return null;
  const recorded = Math.min(...course.filter(({ into }) => into === last.place).map(({ recordedAt }) => recordedAt));
  return { place: last.place, age: asOf - (last.from ?? recorded) };
}
