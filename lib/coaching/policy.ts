import { fail, ok, type Result } from "@/lib/kernel/result";
import type { SessionState } from "./domain/side";

/** A talk that is over, or that did not take place, has no time to be moved. */
export function mayStillChange(state: SessionState): Result<null> {
  if (state === "HELD") return fail({ code: "HELD", message: "coaching.errors.held" });
  if (state === "SKIPPED") return fail({ code: "SKIPPED", message: "coaching.errors.skipped" });
  return ok(null);
}

/** Whoever coaches says that it was held, from the time on for which it was planned. */
export function mayHold({ state, startsAt }: { state: SessionState; startsAt: Date }, now: Date): Result<null> {
  const change = mayStillChange(state);
  if (!change.ok) return change;
  if (state === "ASKED") return fail({ code: "NOT_PLANNED", message: "coaching.errors.notPlanned" });
  return startsAt <= now ? ok(null) : fail({ code: "NOT_YET", message: "coaching.errors.notYet" });
}

/** A view is written by the two who talk, until they have sent it: the first words stay the first ones. */
export function mayWriteView(state: SessionState, sentAt: Date | null): Result<null> {
  if (state === "SKIPPED") return fail({ code: "SKIPPED", message: "coaching.errors.skipped" });
  return sentAt === null ? ok(null) : fail({ code: "SENT", message: "coaching.errors.sent" });
}

/** The person rates a talk that took place, once. */
export function mayRate(state: SessionState, isRated: boolean): Result<null> {
  if (state !== "HELD") return fail({ code: "NOT_HELD", message: "coaching.errors.notHeld" });
  return isRated ? fail({ code: "RATED", message: "coaching.errors.rated" }) : ok(null);
}
