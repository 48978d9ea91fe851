import { cx } from "@/components/ui/cx";
import type { ShownEntry } from "./calendar-model";

/** A disc is a talk and a square a ride-along, as on a person's timeline; ink is what was held, the accent what is planned. */
export function EntryMark({ kind, isHeld }: Pick<ShownEntry, "kind" | "isHeld">) {
  return (
    <svg width="8" height="8" aria-hidden="true" className={cx("shrink-0", isHeld ? "fill-ink-3" : "fill-accent")}>
      {kind === "COACHING" ? <circle cx="4" cy="4" r="4" /> : <rect width="8" height="8" rx="1" />}
    </svg>
  );
}
