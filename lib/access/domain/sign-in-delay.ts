/** A count lasts this long from its first attempt on, so that failures of a busy office do not add up for ever. */
export const COUNTED_MS = 15 * 60_000;
export const LONGEST_SECONDS = 30;

/** How many failures pass freely: a person mistypes, a whole office can sit behind one address, and many may try one account. */
export const FREE = { account: 4, device: 4, place: 4, address: 20, everywhere: 50 };

export type ThrottleKind = keyof typeof FREE;

/** Seconds to wait after so many failures: none at first, then 2, 4, 8, 16, and never more than 30. */
export function delayAfter(kind: ThrottleKind, failures: number): number {
  const beyond = failures - FREE[kind];
  return beyond <= 0 ? 0 : Math.min(LONGEST_SECONDS, 2 ** beyond);
}
