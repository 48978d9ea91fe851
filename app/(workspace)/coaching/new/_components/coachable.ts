import type { Scope } from "@/lib/access/scope/scope";
import type { Someone } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import { listNameChoices } from "@/lib/org/queries/names";

/** Whom the reader leads and could coach. */
export async function listCoachable(scope: Scope, today: Day): Promise<Someone[]> {
  return (await listNameChoices(scope, today)).filter(({ id }) => id !== scope.actorId);
}
