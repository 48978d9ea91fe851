import { type Days, type DealCourse, entriesOf, type Place } from "./deal-course";

const LOST = 0;

type Asked = { from: Place; to: Place; stages: number; asOf: Days };

/**
 * When it was decided whether a deal that had come to one stage comes as far as another, and how. Null for a deal that never came
 * there, that is still open on the way, or of which nobody knows when it went on: an open deal is no loss yet.
 */
export function decidedDeal(
  course: DealCourse,
  { from, to, stages, asOf }: Asked,
): { at: Days; isReached: boolean } | null {
  const entries = entriesOf(course, stages, asOf);
  const [came, went] = [entries[from - 1], entries[to - 1]];
  if (came === undefined || came === Number.POSITIVE_INFINITY || went === undefined || went === null) return null;
  if (went !== Number.POSITIVE_INFINITY) return { at: went, isReached: true };
  const lost = course.filter(({ into, at }) => into === LOST && at !== null && at <= asOf);
  const at = lost.length > 0 ? Math.max(...lost.map((event) => event.at ?? 0)) : null;
  const isOpenAgain =
    at !== null &&
    course.some((event) => event.into !== LOST && event.at !== null && event.at > at && event.at <= asOf);
  return at === null || isOpenAgain ? null : { at, isReached: false };
}
