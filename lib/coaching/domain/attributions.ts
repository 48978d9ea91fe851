/** Fewer sessions than these say nothing about how somebody sees things. */
const FEWEST_SESSIONS = 3;

export const ATTRIBUTIONS = ["OWN", "MIXED", "OUTSIDE"] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

export type Attributed = { attribution: Attribution };

/**
 * How often somebody saw the cause with themselves, in both, or outside, from three sessions on. Counts of what they said, and no
 * score: nothing of what they did or achieved is part of it. Null before.
 */
export function attributionsOf(views: readonly Attributed[]): Record<Attribution, number> | null {
  if (views.length < FEWEST_SESSIONS) return null;
  const count = (kind: Attribution) => views.filter(({ attribution }) => attribution === kind).length;
  return { OWN: count("OWN"), MIXED: count("MIXED"), OUTSIDE: count("OUTSIDE") };
}
