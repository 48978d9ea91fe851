import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import type { UndoLogInput } from "@/lib/activities/schema";
import { ok, type Result } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { voidActivity } from "./change-activity";

const LOG_ACTION = "activities.log";
// No content hashes to nothing, so whatever comes in under such a key is refused as another submit.
const NO_CONTENT = "";

/**
 * Takes back what was logged under a key, whether it has arrived or not. A device that got no answer cannot know; the key is
 * taken here, so that a tap which is still on its way comes too late instead of counting after all.
 */
export async function undoLog(
  { logKey }: UndoLogInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string | null }>>> {
  const { actor, tx, now } = context;
  // Where the log is being written at this moment, this waits for it to end.
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO idempotency_key (actor_id, action, key, payload_hash, result, created_at)
    VALUES (${actor.personId}::uuid, ${LOG_ACTION}, ${logKey}, ${NO_CONTENT}, '{}', ${now}) ON CONFLICT DO NOTHING`);
  const id = await findLogged(tx, actor.personId, logKey);
  return id ? voidActivity({ id }, context) : ok({ value: { id: null }, audit: [] });
}

async function findLogged(tx: Tx, actorId: string, key: string): Promise<string | null> {
  const kept = await tx.idempotencyKey.findUniqueOrThrow({
    where: { actorId_action_key: { actorId, action: LOG_ACTION, key } },
  });
  const { value } = kept.result as { value?: { id?: unknown } };
  return typeof value?.id === "string" ? value.id : null;
}
