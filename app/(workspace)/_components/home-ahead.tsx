import { AheadSection } from "@/components/metrics/ahead-section";
import type { Actor } from "@/lib/access/actor/actor";
import { findScope } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { findKeptAhead } from "@/lib/metrics/queries/ahead";

/** The weeks ahead as they were worked out this morning, or on the last morning there was; nothing before the first deal. */
export async function HomeAhead({ actor, today }: { actor: Actor; today: Day }) {
  const scope = await findScope("metric:read");
  const kept = scope && (await findKeptAhead(scope, { personId: actor.personId, today }));
  return kept && <AheadSection ahead={kept.ahead} currency={actor.organisation} asOf={kept.day} />;
}
