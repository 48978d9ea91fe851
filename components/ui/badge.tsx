import type { ReactNode } from "react";
import { cx } from "./cx";

export type Tone = "good" | "warn" | "bad" | "mute" | "accent";

const TONES: Record<Tone, string> = {
  good: "bg-good-faint text-good",
  warn: "bg-warn-faint text-warn",
  bad: "bg-bad-faint text-bad",
  mute: "bg-mute-faint text-ink-3",
  accent: "bg-accent-faint text-accent-strong",
};

/** The state of a record in a word, nothing else. */
export function Badge({ tone = "mute", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 whitespace-nowrap rounded px-1.5 py-0.5 text-label font-medium",
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
