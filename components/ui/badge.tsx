import type { ReactNode } from "react";
import { cx } from "./cx";

export type Tone = "good" | "warn" | "bad" | "mute" | "accent";

const TONES: Record<Tone, string> = {
  good: "bg-good-faint text-good",
  warn: "bg-warn-faint text-warn",
  bad: "bg-bad-faint text-bad",
  mute: "",
  accent: "bg-accent-faint text-accent-strong",
};

/** The state of a record in a word, nothing else. */
export function Badge({ tone = "mute", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={cx("badge", TONES[tone])}>{children}</span>;
}
