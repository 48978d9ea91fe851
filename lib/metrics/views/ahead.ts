import type { Ahead } from "@/lib/metrics/domain/ahead";
import { keptAhead } from "@/lib/metrics/schema/ahead";

/** What one may expect in the weeks ahead; where appointments are logged, what holds is said in appointments a week. */
export type AheadView = Ahead & {
  /** What comes a week at present, and what would hold the wins of late: appointments, or new deals where nobody logs those. */
  pace: { of: "appointments" | "deals"; presentAWeek: number; holdingAWeek: number | null };
};

/** What was kept of it; null for what another version kept otherwise. */
export function readKeptAhead(view: unknown): AheadView | null {
  return keptAhead.safeParse(view).data ?? null;
}
