/** Under so many people a third is somebody. */
export const FEWEST_FOR_THIRDS = 6;
/** Below this share of what the others get, each, the middle is neglected. */
const THIN = 0.5;

/** What somebody did a week of what counts most in their role, and the time that was spent with them. */
export type Attended = { personId: string; value: number | null; minutes: number };

export type Third = { people: number; minutes: number };

export type Thirds = {
  top: Third;
  middle: Third;
  bottom: Third;
  /** Of all the time how much goes to the lowest third, 0 to 1; null where there was none. */
  bottomShare: number | null;
  /** Whoever stands in the middle gets less than half of what the others get. */
  isMiddleThin: boolean;
};

/**
 * The time spent with the upper, the middle and the lower third of a role. Null under six people: then it would tell of single
 * ones. Where people cannot be divided by three the middle has the one more, then the lower third.
 */
export function thirdsOf(people: readonly Attended[]): Thirds | null {
  const ranked = people
    .flatMap(({ value, ...one }) => (value === null ? [] : [{ ...one, value }]))
    .sort((a, b) => b.value - a.value || (a.personId < b.personId ? -1 : 1));
  if (ranked.length < FEWEST_FOR_THIRDS) return null;
  const size = Math.floor(ranked.length / 3);
  const bottomFrom = ranked.length - size - (ranked.length % 3 === 2 ? 1 : 0);
  const third = (from: number, until: number): Third => {
    const members = ranked.slice(from, until);
    return { people: members.length, minutes: members.reduce((sum, { minutes }) => sum + minutes, 0) };
  };
  const [top, middle, bottom] = [third(0, size), third(size, bottomFrom), third(bottomFrom, ranked.length)];
  const all = top.minutes + middle.minutes + bottom.minutes;
  const each = ({ people: count, minutes }: Third) => minutes / count;
  const others = (top.minutes + bottom.minutes) / (top.people + bottom.people);
  return {
    ...{ top, middle, bottom },
    bottomShare: all === 0 ? null : bottom.minutes / all,
    isMiddleThin: all > 0 && each(middle) < THIN * others,
  };
}
