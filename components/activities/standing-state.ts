import type { State } from "@/components/ui/state";
import type { Standing } from "@/lib/activities/domain/usual";

/** A running week against its range is no alarm: that takes a test, which says how sure it is and makes a slump. */
export const STANDING_STATES = {
  slump: "alert",
  below: "watch",
  within: "usual",
  above: "praise",
  unknown: "unknown",
} as const satisfies Record<Standing, State>;
