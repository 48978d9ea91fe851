import type { IconNode } from "lucide";

type Attributes = Record<string, string | number | undefined>;

const keptPaths = new WeakMap<IconNode, string>();

/**
 * All shapes of a drawing as one path, for one element in the page where a drawing has up to ten. Made once for each drawing: a page
 * has dozens of them.
 */
export function pathOf(node: IconNode): string {
  const kept = keptPaths.get(node);
  if (kept !== undefined) return kept;
  const made = node.map(([tag, attributes]) => outlineOf(tag, attributes)).join("");
  keptPaths.set(node, made);
  return made;
}

/** @throws RangeError for a shape that no drawing of the set has so far. */
function outlineOf(tag: string, attributes: Attributes): string {
  const at = (name: string) => Number(attributes[name] ?? 0);
  switch (tag) {
    case "path":
      // A path that begins with "m" begins at the corner, wherever the one before it has ended.
      return `M0 0${attributes.d}`;
    case "line":
      return `M${at("x1")} ${at("y1")}L${at("x2")} ${at("y2")}`;
    case "polyline":
      return `M${attributes.points}`;
    case "polygon":
      return `M${attributes.points}z`;
    case "circle":
      return ovalOf({ x: at("cx"), y: at("cy"), rx: at("r"), ry: at("r") });
    case "ellipse":
      return ovalOf({ x: at("cx"), y: at("cy"), rx: at("rx"), ry: at("ry") });
    case "rect":
      return boxOf({ x: at("x"), y: at("y"), width: at("width"), height: at("height"), r: at("rx") || at("ry") });
    default:
      throw new RangeError(`No icon has a ${tag}.`);
  }
}

function ovalOf({ x, y, rx, ry }: { x: number; y: number; rx: number; ry: number }): string {
  const half = (towards: number) => `a${rx} ${ry} 0 0 1 ${towards} 0`;
  return `M${x - rx} ${y}${half(2 * rx)}${half(-2 * rx)}z`;
}

type Box = { x: number; y: number; width: number; height: number; r: number };

function boxOf({ x, y, width, height, r }: Box): string {
  const corner = (dx: number, dy: number) => (r === 0 ? "" : `a${r} ${r} 0 0 1 ${dx} ${dy}`);
  const [across, down] = [width - 2 * r, height - 2 * r];
  return [
    ...[`M${x + r} ${y}h${across}`, corner(r, r), `v${down}`, corner(-r, r)],
    ...[`h${-across}`, corner(-r, -r), `v${-down}`, corner(r, -r), "z"],
  ].join("");
}
