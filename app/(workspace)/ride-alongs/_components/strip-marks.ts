import type { StripMark } from "@/components/charts/year-strip";
import type { Day } from "@/lib/kernel/period";
import type { CoverageRow } from "@/lib/ride-alongs/views";

/** What of somebody's coverage stands on which day; what was planned for a past day and never held is nothing that was done. */
export function marksOf({ held, planned, due }: CoverageRow, today: Day): StripMark[] {
  const done = held.map((day) => ({ day, kind: "done" as const }));
  const ahead = planned.flatMap(({ day }) => (day >= today ? [{ day, kind: "planned" as const }] : []));
  const asked = due.map((day) => ({ day, kind: day < today ? ("overdue" as const) : ("due" as const) }));
  return [...done, ...ahead, ...asked];
}
