import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  note?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A heading, a little air and its content. No box. */
export function Section({ id, title, note, action, children, className }: Props) {
  return (
    <section aria-labelledby={id} className={className}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        {/* A heading keeps 10 rem of the row; an action that leaves less stands below it. */}
        <div className="flex min-w-0 flex-1 basis-40 flex-wrap items-baseline gap-x-3">
          <h2 id={id} className="text-title font-semibold text-ink">
            {title}
          </h2>
          {note && <p className="text-small text-ink-4">{note}</p>}
        </div>
        {action && <div className="no-print flex shrink-0 flex-wrap gap-x-4 text-small">{action}</div>}
      </div>
      {children}
    </section>
  );
}
