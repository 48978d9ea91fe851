import { standingOut } from "@/lib/kernel/statistics/false-discovery";
import type { Evidence } from "./evidence";

/** How large a share of those that stand out may be chance (Benjamini and Hochberg). */
const CHANCE_AMONG_THEM = 0.1;

/**
 * The looks whose fall stands out among all that was looked at at the end of a week. Each look is two findings, one in either
 * direction; what stands out is marked, and what does not is no less an alert.
 */
export function fallsThatStandOut<T extends { latest: Evidence }>(looks: readonly T[]): T[] {
  const ends = looks.filter(({ latest }) => latest.kind === "end");
  const chances = ends.flatMap(({ latest }) => [latest.chances.low, latest.chances.high]);
  const places = standingOut(chances, CHANCE_AMONG_THEM);
  return ends.filter((_, place) => places.has(2 * place));
}
