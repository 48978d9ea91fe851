import { STATE_CLASSES, type State } from "@/components/ui/state";

type Props = { value: number; usual: number; low: number; high: number; state: State; label: string };

const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;

/** Band = usual range, tick = usual, mark = now; the shape of the mark says the state. The numbers stand beside it as text. */
export function UsualBullet({ value, usual, low, high, state, label }: Props) {
  const scale = Math.max(value, high) * 1.25 || 1;
  const at = (amount: number) => `${((100 * amount) / scale).toFixed(2)}%`;
  return (
    <svg width="100%" height={HEIGHT} role="img" aria-label={label} className="block overflow-visible">
      <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} className="stroke-line" />
      <rect
        x={at(low)}
        width={at(Math.max(high - low, scale / 100))}
        y={MIDDLE - 5}
        height="10"
        rx="2"
        className="fill-band"
      />
      <line
        x1={at(usual)}
        x2={at(usual)}
        y1={MIDDLE - 5}
        y2={MIDDLE + 5}
        className="stroke-band-edge"
        strokeWidth="1.5"
      />
      <svg x={at(value)} y={MIDDLE} className="overflow-visible" aria-hidden="true">
        <circle r="7" className="fill-paper" />
        <Mark state={state} />
      </svg>
    </svg>
  );
}

function Mark({ state }: { state: State }) {
  const fill = STATE_CLASSES[state].fill;
  switch (state) {
    case "usual":
    case "unknown":
      return <circle r="4.5" className={fill} />;
    case "praise":
      return <path d="M-5.5 4h11L0 -5z" className={fill} />;
    case "alert":
      return <path d="M-5.5 -5.5h11L0 0zM-5.5 0h11L0 5.5z" className={fill} />;
    case "watch":
      return <path d="M-5.5 -4h11L0 5z" className={fill} />;
    case "over":
      return <path d="M-5.5 4h11L0 -5z" className={fill} />;
  }
}
