/** How many weeks back a usual looks, and how many of them it needs before it says anything. */
export const USUAL_WEEKS = 8;
export const FEWEST_WEEKS = 4;

/** What a person usually reaches: the mean of their worked weeks, and the lowest and highest of them, in activities. */
export type Usual = { average: number; low: number; high: number; weeks: number };

export type Standing = "below" | "within" | "above" | "unknown";

/** The usual of a row of weeks; a week that was not worked is null and does not count. Too few weeks give null. */
export function usualOf(weeks: readonly (number | null)[]): Usual | null {
  const worked = weeks.filter((week): week is number => week !== null);
  if (worked.length < FEWEST_WEEKS) return null;
  const total = worked.reduce((sum, week) => sum + week, 0);
  return { average: total / worked.length, low: Math.min(...worked), high: Math.max(...worked), weeks: worked.length };
}

/**
 * Where a running week stands against its usual. The day that still runs counts for the person and never against them: a
 * week is below only when it lies under what every one of the weeks had reached by the evening before.
 */
export function standingOf(value: number, byYesterday: Usual | null, byTonight: Usual | null): Standing {
  if (!byYesterday || !byTonight) return "unknown";
  if (value < byYesterday.low) return "below";
  if (value > byTonight.high) return "above";
  return "within";
}
