import type { ReactNode } from "react";

/** Something to do that is not needed each time: a line that opens. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary className="focusable w-fit cursor-pointer rounded-sm py-1 text-body font-medium text-accent">
        {title}
      </summary>
      <div className="max-w-form pb-4 pt-1">{children}</div>
    </details>
  );
}
