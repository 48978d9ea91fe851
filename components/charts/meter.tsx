/** A share of a whole as a bar; the figure stands beside it as text, so the bar itself is silent. */
export function Meter({ share }: { share: number }) {
  const width = `${(100 * Math.max(0, Math.min(1, share))).toFixed(1)}%`;
  return (
    <svg width="100%" height="6" aria-hidden="true" className="block">
      <rect width="100%" height="6" rx="2" className="fill-paper-subtle" />
      <rect width={width} height="6" rx="2" className="fill-ink-3" />
    </svg>
  );
}
