import type { WeekTotals } from "@/lib/activities/queries/week-by-week";
import type { ActivityTypeView } from "@/lib/activities/views";

/** The types that some weeks are told in: all that are in use, and those that have ended since and were used in them. */
export function typesIn(weeks: readonly WeekTotals[], types: readonly ActivityTypeView[]): ActivityTypeView[] {
  return types.filter(({ id, isEnded }) => !isEnded || weeks.some(({ counts }) => (counts[id] ?? 0) > 0));
}
