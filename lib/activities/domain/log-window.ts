import { addDays, type Day, dayAt, instantAt } from "@/lib/kernel/period";
import { ok, type Result, wrongField } from "@/lib/kernel/result";

/** How far back somebody may log: older days are closed, so that finished weeks do not change under a manager's eyes. */
export const BACK_DAYS = 14;

export type When = { occurredAt?: Date; day?: Day; time?: string };
export type Moment = { occurredAt: Date; day: Day };

/**
 * The instant and business day of a logged activity. Nothing given is now; a day without a time is its noon. A phone whose
 * clock runs ahead is put right silently, because a tap cannot have happened after it arrived.
 */
export function momentOf(when: When, now: Date, timeZone: string): Result<Moment> {
  const today = dayAt(now, timeZone);
  const occurredAt = instantOf(when, { now, today, timeZone });
  const day = dayAt(occurredAt, timeZone);
  if (occurredAt > now) return wrongField("day", "activities.errors.future");
  if (day < addDays(today, -BACK_DAYS)) {
    return wrongField("day", { key: "activities.errors.tooFarBack", values: { days: BACK_DAYS } });
  }
  return ok({ occurredAt, day });
}

function instantOf(when: When, { now, today, timeZone }: { now: Date; today: Day; timeZone: string }): Date {
  if (when.occurredAt) return when.occurredAt > now ? now : when.occurredAt;
  const day = when.day ?? today;
  if (when.time) return instantAt(day, when.time, timeZone);
  return day === today ? now : instantAt(day, "12:00", timeZone);
}
