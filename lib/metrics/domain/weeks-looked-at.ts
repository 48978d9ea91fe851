/** A quarter, half a year, a year: shorter a funnel says little, longer it is another one. */
export const WEEKS_LOOKED_AT = [13, 26, 52] as const;

export type WeeksLookedAt = (typeof WEEKS_LOOKED_AT)[number];

export const USUALLY_LOOKED_AT: WeeksLookedAt = 26;

/** How many weeks an address asks for; whatever is no choice is half a year. */
export function weeksLookedAtOf(text: string): WeeksLookedAt {
  return WEEKS_LOOKED_AT.find((weeks) => String(weeks) === text) ?? USUALLY_LOOKED_AT;
}
