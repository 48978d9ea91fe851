import type { Ahead } from "@/lib/metrics/domain/ahead";

/** What one may expect in the weeks ahead; where appointments are logged, what holds is said in appointments a week. */
export type AheadView = Ahead & {
  /** What comes a week at present, and what would hold the wins of late: appointments, or new deals where nobody logs those. */
  pace: { of: "appointments" | "deals"; presentAWeek: number; holdingAWeek: number | null };
};
