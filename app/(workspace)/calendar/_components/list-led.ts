import { findScope } from "@/lib/access/gate/gate";
import type { Someone } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import { listPeople } from "@/lib/org/queries/people";

/** Nobody leads more people than fit in a list. */
const MOST = 500;

/** Whose calendar the reader may see beside their own: of those whom they lead. */
export async function listLed(today: Day): Promise<Someone[]> {
  const scope = await findScope("coaching:lead");
  if (!scope || scope.personIds?.length === 1) return [];
  const { people } = await listPeople(scope, {}, today, MOST);
  return people.filter(({ id }) => id !== scope.actorId).map(({ id, name }) => ({ id, name }));
}
