export type Direction = "up" | "down";

/** The list with one entry a place further up or down; at the end of the list, and for a stranger, it stays as it is. */
export function movedWithin(order: readonly string[], id: string, direction: Direction): readonly string[] {
  const from = order.indexOf(id);
  const to = from + (direction === "up" ? -1 : 1);
  const other = order[to];
  if (from < 0 || other === undefined) return order;
  return order.map((entry, place) => (place === from ? other : place === to ? id : entry));
}
