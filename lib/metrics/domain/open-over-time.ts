/** So many slumps were open from one week to another, both by their place and both with them. */
export type OpenSpan = { first: number; last: number; slumps: number };

/** How many were open in each of so many weeks, oldest first. A span may begin before the first week or end before it began. */
export function openOverTime(spans: readonly OpenSpan[], weeks: number): number[] {
  const open = new Array<number>(weeks).fill(0);
  for (const { first, last, slumps } of spans)
    for (let week = Math.max(0, first); week <= Math.min(last, weeks - 1); week += 1)
      open[week] = (open[week] ?? 0) + slumps;
  return open;
}
