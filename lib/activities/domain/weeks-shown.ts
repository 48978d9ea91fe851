/** Two months, a quarter, half a year. */
export const WEEKS_SHOWN = [8, 13, 26] as const;

export type WeeksShown = (typeof WEEKS_SHOWN)[number];

export const USUALLY_SHOWN: WeeksShown = 13;

/** How many weeks an address asks for; whatever is no choice is a quarter. */
export function weeksShownOf(text: string): WeeksShown {
  return WEEKS_SHOWN.find((weeks) => String(weeks) === text) ?? USUALLY_SHOWN;
}
