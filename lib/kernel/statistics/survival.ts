/** How long something lasted: until its end, or until nobody looked any more. */
export type Lasting = { time: number; isOver: boolean };

/**
 * The time by which this share has ended, where some have not ended yet (Kaplan and Meier, 1958); null where too few have been
 * seen to end.
 */
export function endedQuantile(share: number, lastings: readonly Lasting[]): number | null {
  const inOrder = lastings.toSorted((one, other) => one.time - other.time);
  let lasting = 1;
  for (let start = 0; start < inOrder.length; ) {
    const time = inOrder[start]?.time ?? 0;
    let end = start;
    let ended = 0;
    for (; end < inOrder.length && inOrder[end]?.time === time; end += 1) if (inOrder[end]?.isOver) ended += 1;
    lasting *= 1 - ended / (inOrder.length - start);
    if (ended > 0 && 1 - lasting >= share - 1e-12) return time;
    start = end;
  }
  return null;
}

/** The value below which this share of them lies, between two of them in proportion (type 7 of Hyndman and Fan, 1996). */
export function sampleQuantile(share: number, values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const inOrder = values.toSorted((one, other) => one - other);
  const place = share * (inOrder.length - 1);
  const [lower, upper] = [inOrder[Math.floor(place)] ?? 0, inOrder[Math.ceil(place)] ?? 0];
  return lower + (upper - lower) * (place - Math.floor(place));
}
