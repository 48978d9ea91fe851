import { cx } from "./cx";
import { STATE_CLASSES, type State } from "./state";

/** The state by shape, so that colour is never alone: down, double down, dot, up, dotted ring. A word stands beside it. */
export function StateGlyph({ state, size = 8, className }: { state: State; size?: number; className?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 8 8"
      aria-hidden="true"
      className={cx("shrink-0", STATE_CLASSES[state].fill, className)}
    >
      <Shape state={state} />
    </svg>
  );
}

function Shape({ state }: { state: State }) {
  switch (state) {
    case "alert":
      return <path d="M0 0h8L4 4zM0 4h8L4 8z" />;
    case "watch":
      return <path d="M0 1.5h8L4 7z" />;
    case "praise":
    case "over":
      return <path d="M0 6.5h8L4 1z" />;
    case "unknown":
      return (
        <circle cx="4" cy="4" r="2.6" className="fill-none stroke-ink-4" strokeWidth="1.2" strokeDasharray="1.6 1.2" />
      );
    case "usual":
      return <circle cx="4" cy="4" r="2.2" />;
  }
}
