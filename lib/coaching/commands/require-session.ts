import type { ActionContext } from "@/lib/access/action/action-spec";
import { withinScope } from "@/lib/access/scope/scope";
import { type Side, sideOf } from "@/lib/coaching/domain/side";
import { notFound, ok, outdated, type Result } from "@/lib/kernel/result";
import type { CoachingSession } from "@/lib/platform/db/generated/client";

export type Found = { session: CoachingSession; side: Side };

/** A talk in the scope of whoever asks, held until the end of the transaction; with a version, as it was when the form was drawn. */
export async function requireSession(
  { id, version }: { id: string; version?: number },
  { actor, scope, tx }: ActionContext,
): Promise<Result<Found>> {
  await tx.$queryRaw`SELECT id FROM coaching_session WHERE id = ${id}::uuid FOR UPDATE`;
  const session = await tx.coachingSession.findFirst({ where: { AND: [withinScope(scope), { id }] } });
  if (!session) return notFound();
  if (version !== undefined && session.version !== version) return outdated();
  return ok({ session, side: sideOf(session, actor.personId) });
}

/** The same for those who stand on one of these sides; to all others it is not there to be changed. */
export async function requireSide(
  asked: { id: string; version?: number },
  sides: readonly Side[],
  context: ActionContext,
): Promise<Result<Found>> {
  const found = await requireSession(asked, context);
  return found.ok && !sides.includes(found.value.side) ? notFound() : found;
}
