import type { IconNode } from "lucide";
import { cx } from "./cx";
import { pathOf } from "./icon-path";

type Props = { of: IconNode; size: number; strokeWidth?: number; className?: string | undefined };

/** A drawing of the icon set. It stands beside words that say the same, or in a control that has a name, so nobody hears of it. */
export function Icon({ of: node, size, strokeWidth = 1.6, className }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      strokeWidth={strokeWidth}
      aria-hidden="true"
      className={cx("icon", className)}
    >
      <path d={pathOf(node)} />
    </svg>
  );
}
