/**
 * Which of many findings stand out when so large a share of them may be chance (Benjamini and Hochberg, 1995): the places of
 * the smallest chances up to the largest rank k whose chance is at most k / n times that share.
 */
export function standingOut(chances: readonly number[], share: number): ReadonlySet<number> {
  const inOrder = chances.map((chance, place) => ({ chance, place })).sort((a, b) => a.chance - b.chance);
  const last = inOrder.findLastIndex(({ chance }, rank) => chance <= (share * (rank + 1)) / chances.length);
  return new Set(inOrder.slice(0, last + 1).map(({ place }) => place));
}
