import { SLOT_MS } from "@/lib/appointments/domain/slots";
import type { Day } from "@/lib/kernel/period";

/** A place in the week to which an appointment can be dragged: the day, and minutes since its midnight. */
export type Spot = { day: Day; minute: number };

type Box = { left: number; right: number; top: number; height: number };
export type Column = { day: Day; box: Box };
export type Shown = { first: number; last: number };

const SLOT_MINUTES = SLOT_MS / 60_000;

/** The minute of the day that is drawn at a height. */
export function minuteAt(y: number, { top, height }: Pick<Box, "top" | "height">, { first, last }: Shown): number {
  return first + ((y - top) / height) * (last - first);
}

/**
 * Where something is that is held so many minutes below its beginning: in the column that is nearest, on the nearest quarter of an
 * hour, and as a whole within the hours that are drawn, however far outside of them the pointer goes.
 */
export function spotAt(
  pointer: { x: number; y: number },
  columns: readonly Column[],
  { hours, grip, length }: { hours: Shown; grip: number; length: number },
): Spot | null {
  const away = ({ box: { left, right } }: Column) => Math.max(left - pointer.x, pointer.x - right, 0);
  const [column] = columns.toSorted((a, b) => away(a) - away(b));
  if (!column) return null;
  const pointed = minuteAt(pointer.y, column.box, hours) - grip;
  const snapped = Math.round(pointed / SLOT_MINUTES) * SLOT_MINUTES;
  return { day: column.day, minute: Math.max(hours.first, Math.min(snapped, hours.last - length)) };
}
