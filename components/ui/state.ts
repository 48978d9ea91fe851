/** Where a figure stands against what is usual or wanted; each has a shape, a colour and a word. */
export type State = "alert" | "watch" | "usual" | "praise" | "over" | "unknown";

export const STATE_CLASSES: Record<State, { text: string; fill: string }> = {
  alert: { text: "text-bad", fill: "fill-bad" },
  watch: { text: "text-warn", fill: "fill-warn" },
  usual: { text: "text-ink-3", fill: "fill-ink" },
  praise: { text: "text-good", fill: "fill-good" },
  over: { text: "text-warn", fill: "fill-warn" },
  unknown: { text: "text-ink-4", fill: "fill-ink-4" },
};
