import { endOfThoseWhoLeft, remindOfWeeks } from "@/lib/coaching/commands/remind-programs";
import { forgetExpiredNotes, remindOfDue, tickReached } from "@/lib/coaching/commands/tick-commitments";
import { dayAt } from "@/lib/kernel/period";
import { database, inTransaction } from "@/lib/platform/db/database";

/** Ticks off and reminds, and says whether there was anything to do. */
export async function followCommitments(now: Date): Promise<boolean> {
  const organisation = await database().organisation.findFirst({ select: { timeZone: true } });
  if (!organisation) return false;
  const today = dayAt(now, organisation.timeZone);
  const reached = await inTransaction((tx) => tickReached(tx, today, now));
  const reminded = await inTransaction((tx) => remindOfDue(tx, today, now));
  const asked = await inTransaction((tx) => remindOfWeeks(tx, today, now));
  const ended = await inTransaction((tx) => endOfThoseWhoLeft(tx, today));
  return reached + reminded + asked + ended > 0;
}

export async function forgetNotes(now: Date): Promise<boolean> {
  return inTransaction((tx) => forgetExpiredNotes(tx, now));
}
