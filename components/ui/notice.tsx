import type { ReactNode } from "react";
import { cx } from "./cx";

type Tone = "bad" | "warn" | "good" | "mute";

const TONES: Record<Tone, string> = {
  bad: "bg-bad-faint text-bad",
  warn: "bg-warn-faint text-warn",
  good: "bg-good-faint text-good",
  mute: "bg-mute-faint text-ink-3",
};

/** A few sentences that must not be missed. What went wrong is announced; the rest is only shown. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div
      role={tone === "bad" ? "alert" : undefined}
      className={cx("rounded-control px-3 py-2.5 text-small", TONES[tone])}
    >
      {children}
    </div>
  );
}
