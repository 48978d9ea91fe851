import type { Day } from "@/lib/kernel/period";

export type DatedRow = { id: string; from: Day; until: Day | null };

/** What has to happen to dated rows so that nothing of them reaches a day or anything after it. */
export type Cut = { ended: string[]; removed: string[] };

/** Rows that run across the day end on it; rows that begin on it or later were plans, which the new one replaces. */
export function cutAt(rows: readonly DatedRow[], day: Day): Cut {
  return {
    ended: rows.filter((row) => row.from < day && (row.until === null || row.until > day)).map((row) => row.id),
    removed: rows.filter((row) => row.from >= day).map((row) => row.id),
  };
}

/** Whether two half-open ranges share a day; null is no end. */
export function overlaps(a: { from: Day; until: Day | null }, b: { from: Day; until: Day | null }): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);
}
