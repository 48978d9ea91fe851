import { isId } from "@/lib/kernel/ids";
import { isDay } from "@/lib/kernel/period";

export const ORDER_COLUMNS = ["created", "name", "amount", "nextStep", "expectedClose"] as const;

export type OrderColumn = (typeof ORDER_COLUMNS)[number];
export type OpportunityOrder = { by: OrderColumn; isDescending: boolean };

export const NEWEST_FIRST: OpportunityOrder = { by: "created", isDescending: true };

/** What a first look wants: the newest, the largest, the soonest, names from A on. */
const STARTS_DESCENDING: readonly OrderColumn[] = ["created", "amount"];

/** Each column both ways, the natural way first. */
export const ORDERS: readonly OpportunityOrder[] = ORDER_COLUMNS.flatMap((by) => {
  const first = STARTS_DESCENDING.includes(by);
  return [first, !first].map((isDescending) => ({ by, isDescending }));
});

/** "-amount" is the largest amount first, as an address carries it. */
export function orderText({ by, isDescending }: OpportunityOrder): string {
  return isDescending ? `-${by}` : by;
}

/** Whatever is no order is the newest first. */
export function orderOf(text: string): OpportunityOrder {
  return ORDERS.find((order) => orderText(order) === text) ?? NEWEST_FIRST;
}

/** The order that a column gives when it is chosen: its natural one, and the other way round once it is sorted by that. */
export function chosenOrder(by: OrderColumn, current: OpportunityOrder): OpportunityOrder {
  if (current.by === by) return { by, isDescending: !current.isDescending };
  return { by, isDescending: STARTS_DESCENDING.includes(by) };
}

/** The place behind a row: its value in the column, null where it has none, and its id among equals. */
export type OrderPlace = { value: string | null; id: string };

/** The place with the order that it belongs to. The value is encoded, since a name may hold any sign. */
export function cursorOf(order: OpportunityOrder, { value, id }: OrderPlace): string {
  const end = value === null ? "" : `:${encodeURIComponent(value)}`;
  return `${orderText(order)}:${id}${end}`;
}

/** The place that a cursor names; one of another order, or of none, is no place in this one. */
export function placeOf(cursor: string, order: OpportunityOrder): OrderPlace | null {
  const [text, id = "", encoded, ...rest] = cursor.split(":");
  if (text !== orderText(order) || !isId(id) || rest.length > 0) return null;
  if (encoded === undefined) return isNeverEmpty(order.by) ? null : { value: null, id };
  const value = decoded(encoded);
  return value !== null && isValueOf(order.by, value) ? { value, id } : null;
}

/** Each opportunity has a name and a moment; the other columns may be unknown. */
export function isNeverEmpty(by: OrderColumn): boolean {
  return by === "created" || by === "name";
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function isValueOf(by: OrderColumn, value: string): boolean {
  switch (by) {
    case "name":
      return !value.includes("\0");
    case "amount":
      return /^-?\d{1,16}$/.test(value);
    case "created":
      return /^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/.test(value) && !Number.isNaN(new Date(value).getTime());
    case "nextStep":
    case "expectedClose":
      return isDay(value);
  }
}
