import type { ReactNode } from "react";
import { cx } from "./cx";

/** A table that may be wider than the screen: its frame scrolls, with the keyboard too. */
export function Table({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset; a group is no landmark beside the section around it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area that the keyboard cannot enter hides its right half.
    <div role="group" aria-label={label} tabIndex={0} className={cx("focusable relative overflow-x-auto", className)}>
      <table className="w-full text-body">{children}</table>
    </div>
  );
}

type Cell = { children?: ReactNode; right?: boolean; className?: string };

export function HeadCell({ children, right, className, sort }: Cell & { sort?: "ascending" | "descending" | "none" }) {
  return (
    <th
      scope="col"
      aria-sort={sort}
      className={cx(
        "border-b border-line py-2 pr-4 text-label font-normal text-ink-4 last:pr-0",
        right ? "text-right" : "text-left",
        className,
      )}
    >
      {children}
    </th>
  );
}

/** The first cell of a row: what the row is about. */
export function RowHead({ children, className }: Cell) {
  return (
    <th
      scope="row"
      className={cx(
        "border-b border-line py-2.5 pr-4 text-left font-normal text-ink group-hover:bg-paper-muted",
        className,
      )}
    >
      {children}
    </th>
  );
}

export function BodyCell({ children, right, className }: Cell) {
  return (
    <td className={cx("border-b border-line py-2.5 pr-4 last:pr-0", right && "text-right tabular-nums", className)}>
      {children}
    </td>
  );
}

export const ROW = "group hover:bg-paper-muted";
