import { STATE_CLASSES, type State } from "@/components/ui/state";

type Props = { value: number; usual: number; low: number; high: number; state: State; label: string };

const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;

/** Band = usual range, tick = usual, mark = now; the shape of the mark says the state. The numbers stand beside it as text. */
export function UsualBullet({ value, usual, low, high, state, label }: Props) {
  return (
    <svg
      width="100%"
      height={HEIGHT}
      role="img"
      aria-label={label}
      className="block overflow-visible"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and class names of ours. A home has a dozen of these.
      dangerouslySetInnerHTML={{ __html: shapesOf({ value, usual, low, high, state }) }}
    />
  );
}

function shapesOf({ value, usual, low, high, state }: Omit<Props, "label">): string {
  const scale = Math.max(value, high) * 1.25 || 1;
  const at = (amount: number) => `${((100 * amount) / scale).toFixed(2)}%`;
  const width = at(Math.max(high - low, scale / 100));
  return `<line x1="0" x2="100%" y1="${MIDDLE}" y2="${MIDDLE}" class="stroke-line"/>
<rect x="${at(low)}" width="${width}" y="${MIDDLE - 5}" height="10" rx="2" class="fill-band"/>
<line x1="${at(usual)}" x2="${at(usual)}" y1="${MIDDLE - 5}" y2="${MIDDLE + 5}" class="stroke-band-edge" stroke-width="1.5"/>
<svg x="${at(value)}" y="${MIDDLE}" class="overflow-visible" aria-hidden="true"><circle r="7" class="fill-paper"/>${markOf(state)}</svg>`;
}

function markOf(state: State): string {
  const fill = STATE_CLASSES[state].fill;
  switch (state) {
    case "usual":
    case "unknown":
      return `<circle r="4.5" class="${fill}"/>`;
    case "praise":
    case "over":
      return `<path d="M-5.5 4h11L0 -5z" class="${fill}"/>`;
    case "alert":
      return `<path d="M-5.5 -5.5h11L0 0zM-5.5 0h11L0 5.5z" class="${fill}"/>`;
    case "watch":
      return `<path d="M-5.5 -4h11L0 5z" class="${fill}"/>`;
  }
}
