/**
 * How likely each of several independent figures is the largest, where each is given by values that are equally likely: the sum
 * over its values of the chance that all others lie below. Figures that meet exactly share what they have in common.
 */
export function chancesOfLargest(figures: readonly (readonly number[])[]): number[] {
  const points = figures
    .flatMap((values, figure) => values.map((value) => ({ value, figure })))
    .sort((one, other) => one.value - other.value);
  const sizes = figures.map((values) => values.length);
  const below = figures.map(() => 0);
  const chances = figures.map(() => 0);
  for (let start = 0; start < points.length; ) {
    let end = start + 1;
    while (end < points.length && points[end]?.value === points[start]?.value) end += 1;
    const met = figures.map(() => 0);
    for (const { figure } of points.slice(start, end)) met[figure] = (met[figure] ?? 0) + 1;
    addMeeting(chances, { met, below, sizes });
    for (const [figure, count] of met.entries()) below[figure] = (below[figure] ?? 0) + count;
    start = end;
  }
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return sum > 0 ? chances.map((chance) => chance / sum) : chances;
}

type Meeting = { met: readonly number[]; below: readonly number[]; sizes: readonly number[] };

function addMeeting(chances: number[], { met, below, sizes }: Meeting): void {
  for (const [figure, count] of met.entries()) {
    if (count === 0) continue;
    let chance = count / (sizes[figure] ?? 1);
    for (const [other, size] of sizes.entries())
      if (other !== figure && size > 0) chance *= ((below[other] ?? 0) + (met[other] ?? 0) / 2) / size;
    chances[figure] = (chances[figure] ?? 0) + chance;
  }
}
