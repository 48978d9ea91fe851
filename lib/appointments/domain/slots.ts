/** A quarter of an hour: the piece in which people's time is taken. */
export const SLOT_MS = 15 * 60_000;

/** Nobody meets for longer than a day. */
export const LONGEST_MS = 24 * 3_600_000;

export type Span = { startsAt: Date; endsAt: Date };

/**
 * The quarters of an hour that a span touches, by their beginnings. Every zone on earth lies whole quarters from UTC, so a span
 * that begins on a quarter of somebody's clock begins on one of everybody's; one that does not takes the begun ones in full.
 */
export function slotsOf({ startsAt, endsAt }: Span): Date[] {
  const first = Math.floor(startsAt.getTime() / SLOT_MS);
  const until = Math.ceil(endsAt.getTime() / SLOT_MS);
  return Array.from({ length: Math.max(0, until - first) }, (_, index) => new Date((first + index) * SLOT_MS));
}

/** The earliest start from a moment on at which none of these slots is taken for so long; null where none is left before `until`. */
export function nextFree(taken: ReadonlySet<number>, from: Date, lengthMs: number, until: Date): Date | null {
  const count = Math.max(1, Math.ceil(lengthMs / SLOT_MS));
  let free = 0;
  for (let at = Math.ceil(from.getTime() / SLOT_MS) * SLOT_MS; at + SLOT_MS <= until.getTime(); at += SLOT_MS) {
    free = taken.has(at) ? 0 : free + 1;
    if (free === count) return new Date(at - (count - 1) * SLOT_MS);
  }
  return null;
}
