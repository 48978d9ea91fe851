export const ORDER_COLUMNS = ["family", "name", "listPrice"] as const;

export type OrderColumn = (typeof ORDER_COLUMNS)[number];
export type ProductOrder = { by: OrderColumn; isDescending: boolean };

/** Products of one family stand together. */
export const BY_FAMILY: ProductOrder = { by: "family", isDescending: false };

/** Each column both ways, the natural way first: names from A on, the dearest first. */
export const ORDERS: readonly ProductOrder[] = ORDER_COLUMNS.flatMap((by) => {
  const first = startsDescending(by);
  return [first, !first].map((isDescending) => ({ by, isDescending }));
});

/** "-listPrice" is the dearest first, as an address carries it. */
export function orderText({ by, isDescending }: ProductOrder): string {
  return isDescending ? `-${by}` : by;
}

/** Whatever is no order is the one by family. */
export function orderOf(text: string): ProductOrder {
  return ORDERS.find((order) => orderText(order) === text) ?? BY_FAMILY;
}

/** The order that a column gives when it is chosen: its natural one, and the other way round once it is sorted by that. */
export function chosenOrder(by: OrderColumn, current: ProductOrder): ProductOrder {
  if (current.by === by) return { by, isDescending: !current.isDescending };
  return { by, isDescending: startsDescending(by) };
}

function startsDescending(by: OrderColumn): boolean {
  return by === "listPrice";
}
