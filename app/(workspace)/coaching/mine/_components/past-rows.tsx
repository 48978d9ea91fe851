import type { ReactNode } from "react";

export type PastRow = { label: string; now: ReactNode; before: string; detail?: string | null };

/** Figures, each with its own past under it; nothing says whether they are good or bad. */
export function PastRows({ rows }: { rows: readonly PastRow[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows.map(({ label, now, before, detail }) => (
        <div key={label} className="flex items-baseline justify-between gap-4 py-2.5">
          <dt className="min-w-0 text-body text-ink-3">
            {label}
            {detail && <span className="block text-small text-ink-4">{detail}</span>}
          </dt>
          <dd className="shrink-0 text-right">
            <span className="block text-body tabular-nums text-ink">{now}</span>
            <span className="block text-small tabular-nums text-ink-4">{before}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
