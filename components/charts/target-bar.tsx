type Props = { done: number; target: number; due: number; label: string };

/** What is done of a target, and where it should be by now: a bar on its track with a mark across. */
export function TargetBar({ done, target, due, label }: Props) {
  const scale = Math.max(done, target, 1);
  const at = (amount: number) => `${((100 * Math.max(0, amount)) / scale).toFixed(1)}%`;
  return (
    <svg width="100%" height="16" role="img" aria-label={label} className="block overflow-visible">
      <rect y="5" width={at(target)} height="6" rx="2" className="fill-paper-subtle" />
      <rect y="5" width={at(done)} height="6" rx="2" className="fill-ink-2" />
      <line x1={at(due)} x2={at(due)} y1="0" y2="16" className="stroke-ink" strokeWidth="1.5" />
    </svg>
  );
}
