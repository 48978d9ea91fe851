import type { ActionContext } from "@/lib/access/action/action-spec";
import { fail, type Result } from "@/lib/kernel/result";
import { findNextFreeDay } from "@/lib/ride-alongs/queries/next-free";
import { momentOf, type Wish } from "./book";

/** These say that no day of the kind is meant, or that the hours are none: another day would not help. */
const OF_NO_DAY = ["appointments.errors.past", "appointments.errors.tooFar", "appointments.errors.length"];

/** Where the form says which day is free instead: beside the fields of the day, and not above the form, out of sight on a phone. */
const FIELD = "nextFree";

/**
 * A refusal of a day, with the next one on which nothing stands in the way. Only for one day at a time: in a plan each could wait for
 * the other's.
 */
export async function nameNextFree<T>(
  refused: Result<T>,
  { wish, ownId }: { wish: Wish; ownId: string | null },
  { tx, actor: { timeZone } }: ActionContext,
): Promise<Result<T>> {
  if (refused.ok) return refused;
  const { fieldErrors } = refused.error;
  const [reason] = Object.values(fieldErrors ?? {});
  if (reason === undefined || (typeof reason === "string" && OF_NO_DAY.includes(reason))) return refused;
  const day = await findNextFreeDay(tx, { ...wish, timeZone, ownId });
  const said = day && { key: "rideAlongs.errors.nextFree", values: { day: momentOf(day, timeZone) } };
  return fail({ ...refused.error, fieldErrors: { ...fieldErrors, [FIELD]: said ?? "rideAlongs.errors.noneFree" } });
}
