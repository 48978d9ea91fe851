import type { ReactNode } from "react";

type Props = { title: ReactNode; over?: ReactNode; sub?: ReactNode; children?: ReactNode };

/** The one h1 of a page: a title, or a sentence that says what matters. Buttons stand to its right. */
export function PageHead({ title, over, sub, children }: Props) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 md:mb-10">
      <div className="min-w-0 max-w-[44rem]">
        {over && <p className="mb-1 text-small text-ink-4">{over}</p>}
        <h1 className="hyphens text-head font-semibold text-ink">{title}</h1>
        {sub && <div className="mt-1.5 max-w-prose text-read text-ink-3">{sub}</div>}
      </div>
      {children && <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-2">{children}</div>}
    </header>
  );
}
