import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { NOTE_MONTHS } from "@/lib/coaching/domain/note";
import { mayRate } from "@/lib/coaching/policy";
import type { KeepNoteInput, RateSessionInput } from "@/lib/coaching/schema/session";
import { addMonths, columnOfDay, dayAt, instantAt } from "@/lib/kernel/period";
import { ok, type Result } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";
import { requireSession, requireSide } from "./require-session";

/** A note for oneself; an empty one is none. It is not in the audit trail, not even that it is there. */
export async function keepNote(input: KeepNoteInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const found = await requireSession({ id: input.sessionId }, context);
  if (!found.ok) return found;
  const { actor, tx, now } = context;
  const key = { sessionId: found.value.session.id, authorId: actor.personId };
  if (input.text === undefined) {
    await tx.coachingNote.deleteMany({ where: key });
    return ok({ value: null, audit: [] });
  }
  const content = { text: input.text, savedAt: now, expiresAt: await noteExpiry(context) };
  await tx.coachingNote.upsert({
    where: { sessionId_authorId: key },
    create: { ...key, ...content },
    update: { ...content, version: { increment: 1 } },
  });
  return ok({ value: null, audit: [] });
}

/** When a note that is written now goes, by the rules of the house. */
export async function noteExpiry({ actor, tx, now }: ActionContext): Promise<Date> {
  // Shared, so that a shorter time that is set meanwhile finds this note, too.
  const [rules] = await tx.$queryRaw<{ months: number }[]>`
    SELECT note_months AS months FROM coaching_rules WHERE id = 1 FOR SHARE`;
  const until = addMonths(dayAt(now, actor.timeZone), rules?.months ?? NOTE_MONTHS.first);
  return instantAt(until, "00:00", actor.timeZone);
}

/** How the rep found it. Whoever coached reads it only among those of others. */
export async function rateSession(input: RateSessionInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const found = await requireSide({ id: input.sessionId }, ["PERSON"], context);
  if (!found.ok) return found;
  const { session } = found.value;
  const { actor, tx, now } = context;
  const there = await tx.coachingRating.findUnique({ where: { sessionId: session.id } });
  const rates = mayRate(session.state, there !== null);
  if (!rates.ok) return rates;
  const ratedOn = columnOfDay(dayAt(now, actor.timeZone));
  const { useful, asked, line = null } = input;
  const who = { sessionId: session.id, personId: session.personId, coachId: session.coachId };
  const number = await nextNumber(tx, session.coachId);
  await tx.coachingRating.create({ data: { ...who, number, useful, asked, line, ratedOn } });
  // That it was rated, and when, would tell whose rating moved a mean.
  return ok({ value: null, audit: [] });
}

/** One after the other for each coach, so that a batch that was shown never changes. */
async function nextNumber(tx: Tx, coachId: string): Promise<number> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${coachId}::uuid FOR NO KEY UPDATE`;
  const { _max } = await tx.coachingRating.aggregate({ where: { coachId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}
