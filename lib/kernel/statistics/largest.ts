/** A figure that is not certain: values it may have, each with its share of all chances. */
export type Uncertain = readonly { value: number; share: number }[];

/**
 * How likely each of several independent figures is the largest: the sum over its values of the chance that all others lie below.
 * Figures that meet exactly share what they have in common.
 */
export function chancesOfLargest(figures: readonly Uncertain[]): number[] {
  const points = figures
    .flatMap((values, figure) => values.map(({ value, share }) => ({ value, share, figure })))
    .sort((one, other) => one.value - other.value);
  const below = figures.map(() => 0);
  const chances = figures.map(() => 0);
  const met = figures.map(() => 0);
  for (let start = 0; start < points.length; ) {
    met.fill(0);
    let end = start;
    for (let point = points[end]; point && point.value === points[start]?.value; point = points[++end])
      met[point.figure] = (met[point.figure] ?? 0) + point.share;
    for (let figure = 0; figure < met.length; figure += 1) {
      const share = met[figure] ?? 0;
      if (share > 0) chances[figure] = (chances[figure] ?? 0) + share * othersBelow(figure, met, below);
    }
    for (let figure = 0; figure < met.length; figure += 1) below[figure] = (below[figure] ?? 0) + (met[figure] ?? 0);
    start = end;
  }
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return sum > 0 ? chances.map((chance) => chance / sum) : chances;
}

function othersBelow(figure: number, met: readonly number[], below: readonly number[]): number {
  let chance = 1;
  for (let other = 0; other < met.length; other += 1)
    if (other !== figure) chance *= (below[other] ?? 0) + (met[other] ?? 0) / 2;
  return chance;
}
