import type { ReactNode } from "react";

const ROWS = [
  { y: 12, band: [70, 70], dot: 96 },
  { y: 36, band: [84, 62], dot: 134 },
  { y: 60, band: [98, 54], dot: 58 },
] as const;

/** What belongs here, why it is empty, the first step; above it the product's own mark, faint. */
export function EmptyState({ title, text, children }: { title: string; text?: ReactNode; children?: ReactNode }) {
  return (
    <div className="max-w-[32rem] pt-2 md:pt-4">
      <svg width="220" height="72" viewBox="0 0 220 72" aria-hidden="true">
        {ROWS.map(({ y, band: [x, width], dot }) => (
          <g key={y}>
            <line x1="0" x2="220" y1={y} y2={y} className="stroke-line" />
            <rect x={x} y={y - 6} width={width} height="12" rx="3" className="fill-band" />
            <circle cx={dot} cy={y} r="4.5" className="fill-paper stroke-band-edge" strokeWidth="1.5" />
          </g>
        ))}
      </svg>
      <h2 className="mt-7 text-title font-semibold text-ink">{title}</h2>
      {text && <p className="mt-1.5 text-read text-ink-3">{text}</p>}
      {children && <div className="mt-5 flex flex-wrap gap-2">{children}</div>}
    </div>
  );
}
