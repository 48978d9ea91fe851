import { cx } from "./cx";

/** Holds the place of what is still coming, in its final size; it shows itself only after 300 ms. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden="true" className={cx("skeleton", className)} />;
}

const MOST_ROWS = 20;

export function SkeletonRows({ rows, className = "h-10" }: { rows: number; className?: string }) {
  return (
    <div aria-hidden="true" className="late divide-y divide-line border-y border-line">
      {Array.from({ length: Math.min(rows, MOST_ROWS) }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have nothing else to tell them apart.
        <div key={index} className={cx("flex items-center", className)}>
          <div className="skeleton h-3 w-2/5" />
        </div>
      ))}
    </div>
  );
}

/** A section that is still coming: its heading as a bar, and as many rows as it will have. */
export function SectionSkeleton({ rows = 3 }: { rows?: number | undefined }) {
  return (
    <div>
      <Skeleton className="mb-3 h-6 w-40" />
      <SkeletonRows rows={Math.max(1, rows)} className="h-12" />
    </div>
  );
}
