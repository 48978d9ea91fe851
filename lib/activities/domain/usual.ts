/** How many weeks back a usual looks, and how many of them it needs before it says anything. */
export const USUAL_WEEKS = 8;
export const FEWEST_WEEKS = 4;

/** What is usual by a moment of the week: the number to expect, the range around it, and how many weeks that rests on. Activities. */
export type Usual = {
  average: number;
  low: number;
  high: number;
  weeks: number;
  /** That of the team, for somebody who has none of their own yet. */
  isTeams?: true;
};

/** A slump is what a test found, and not how the running week looks. */
export type Standing = "slump" | "below" | "within" | "above" | "unknown";

/** The mean of a row of weeks with the lowest and highest of them as the range; a week that was not worked is null and does not count. Too few weeks give null. */
export function usualOf(weeks: readonly (number | null)[]): Usual | null {
  const worked = weeks.filter((week): week is number => week !== null);
  if (worked.length < FEWEST_WEEKS) return null;
  const total = worked.reduce((sum, week) => sum + week, 0);
  return { average: total / worked.length, low: Math.min(...worked), high: Math.max(...worked), weeks: worked.length };
}

/**
 * Where a running week stands against its usual. The day that still runs counts for the person and never against them: a
 * week is below only when it lies under the lowest that is usual by the evening before, and above only over the highest by tonight.
 */
export function standingOf(
  value: number,
  { low, high }: { low: number; high: number },
): Exclude<Standing, "slump" | "unknown"> {
  if (value < low) return "below";
  return value > high ? "above" : "within";
}
