import type { Minor } from "@/lib/kernel/money";

type Won = { valued: number; amountMinor: number };

/** With fewer deals an average is that of the last one. */
const FEWEST_DEALS = 5;

/** What a won deal is worth: on one's own average, and on that of all where one's own are too few. */
export function averageDealOf(own: readonly Won[], all: readonly Won[]): Minor | null {
  for (const won of [own, all]) {
    const deals = won.reduce((sum, { valued }) => sum + valued, 0);
    if (deals >= FEWEST_DEALS) return Math.round(won.reduce((sum, { amountMinor }) => sum + amountMinor, 0) / deals);
  }
  return null;
}
