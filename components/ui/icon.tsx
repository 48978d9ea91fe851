import type { IconNode } from "lucide";
import { createElement, type ReactElement } from "react";

type Props = { of: IconNode; size: number; strokeWidth?: number; className?: string | undefined };

const keptShapes = new WeakMap<IconNode, readonly ReactElement[]>();

/** A drawing of the icon set. It stands beside words that say the same, or in a control that has a name, so nobody hears of it. */
export function Icon({ of: node, size, strokeWidth = 1.6, className }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      {shapesOf(node)}
    </svg>
  );
}

/** Made once for each drawing: a page has dozens of them. */
function shapesOf(node: IconNode): readonly ReactElement[] {
  const kept = keptShapes.get(node);
  if (kept) return kept;
  const made = node.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }));
  keptShapes.set(node, made);
  return made;
}
