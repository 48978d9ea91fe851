import type { Evidence } from "./evidence";

/** The clearest first, one metric of each person; more than a few would be a ranking. */
export function worthAWord<T extends { personId: string; state: string; latest: Evidence }>(
  standings: readonly T[],
  most: number,
): T[] {
  const praised = standings.filter(({ state }) => state === "PRAISE");
  const inOrder = praised.toSorted((a, b) => a.latest.chances.high - b.latest.chances.high);
  const seen = new Set<string>();
  const first = inOrder.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
  return first.slice(0, most);
}
