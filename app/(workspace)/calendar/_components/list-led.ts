import { findScope } from "@/lib/access/gate/gate";
import type { Someone } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import { listOthers } from "@/lib/org/queries/names";

/** Whose calendar the reader may see beside their own: of those whom they lead. */
export async function listLed(today: Day): Promise<Someone[]> {
  const scope = await findScope("coaching:lead");
  if (!scope || scope.personIds?.length === 1) return [];
  return listOthers(scope, today);
}
