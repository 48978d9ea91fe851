import type { Scope } from "@/lib/access/scope/scope";
import type { Someone } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import { listPeople } from "@/lib/org/queries/people";

/** Nobody leads more people than fit in a list. */
const MOST = 500;

/** Whom the reader leads and could coach. */
export async function listCoachable(scope: Scope, today: Day): Promise<Someone[]> {
  const { people } = await listPeople(scope, {}, today, MOST);
  return people.filter(({ id }) => id !== scope.actorId).map(({ id, name }) => ({ id, name }));
}
