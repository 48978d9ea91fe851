import { cx } from "@/components/ui/cx";
import type { ShownEntry } from "./calendar-model";

/** The look of what has the mark of its kind before its words; in the list of a month it stands alone. */
export function markClass({ kind, isHeld }: Pick<ShownEntry, "kind" | "isHeld">): string {
  return cx("marked", kind === "RIDE_ALONG" && "is-ride", isHeld && "is-held");
}
