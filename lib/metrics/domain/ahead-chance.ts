import { AGE_WEEKS, type Hazards, weekOfAge } from "./ahead-hazard";
import type { Days, Place } from "./deal-course";

/** How likely a deal that stands in a place at an age is won within so many days. */
export type WinChance = (place: Place, age: Days, within: Days) => number;

const OLDEST = 7 * AGE_WEEKS - 1;

/**
 * The chances of winning within each number of days up to a horizon, exactly: a deal is won within so many days if it moves on
 * today and is won from there in the days that are left, or stays and is won later.
 */
export function winChances(hazards: Hazards, horizon: Days): WinChance {
  const stages = hazards.length;
  const layers: Float64Array[][] = [hazards.map(() => new Float64Array(OLDEST + 1))];
  for (let day = 1; day <= horizon; day += 1) {
    const before = layers[day - 1] ?? [];
    layers.push(
      hazards.map((cells, stage) => {
        const layer = new Float64Array(OLDEST + 1);
        const onwards = stage + 1 === stages ? 1 : (before[stage + 1]?.[0] ?? 0);
        for (let age = 0; age <= OLDEST; age += 1) {
          const { on = 0, lost = 0 } = cells[weekOfAge(age)] ?? {};
          layer[age] = on * onwards + (1 - on - lost) * (before[stage]?.[Math.min(OLDEST, age + 1)] ?? 0);
        }
        return layer;
      }),
    );
  }
  return (place, age, within) => {
    const layer = layers[Math.max(0, Math.min(horizon, Math.floor(within)))];
    return layer?.[place - 1]?.[Math.max(0, Math.min(OLDEST, Math.floor(age)))] ?? 0;
  };
}
