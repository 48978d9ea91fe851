import { cx } from "./cx";

/** Holds the place of what is still coming, in its final size; it shows itself only after 300 ms. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden="true" className={cx("skeleton", className)} />;
}

export function SkeletonRows({ rows, className = "h-10" }: { rows: number; className?: string }) {
  return (
    <div aria-hidden="true" className="divide-y divide-line border-y border-line">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have nothing else to tell them apart.
        <div key={index} className={cx("flex items-center", className)}>
          <div className="skeleton h-3 w-2/5" />
        </div>
      ))}
    </div>
  );
}
