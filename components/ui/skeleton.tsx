const MOST_ROWS = 20;

/**
 * A section that is still coming: its heading as a bar, and as many rows as it will have, in its final size. It shows itself only
 * after 300 ms; its rows are painted by one element, because most sections are there before anybody sees them.
 */
export function SectionSkeleton({ rows = 3 }: { rows?: number | undefined }) {
  const drawn = Math.min(MOST_ROWS, Math.max(1, rows));
  return (
    <div aria-hidden="true">
      <div className="skeleton mb-3 h-6 w-40" />
      <div className="skeleton-rows" style={{ height: `${3 * drawn}rem` }} />
    </div>
  );
}
