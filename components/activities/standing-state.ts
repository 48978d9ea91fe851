import type { State } from "@/components/ui/state";
import type { Standing } from "@/lib/activities/domain/usual";

/** Against the plain range of some weeks nothing is an alarm: that takes statistics, which say how sure they are. */
export const STANDING_STATES = {
  below: "watch",
  within: "usual",
  above: "praise",
  unknown: "unknown",
} as const satisfies Record<Standing, State>;
