import { AheadSection } from "@/components/metrics/ahead-section";
import type { Actor } from "@/lib/access/actor/actor";
import { findScope } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { findAhead } from "@/lib/metrics/queries/ahead";

/** A rep's own weeks ahead; nothing before the first deal. */
export async function PipelineAhead({ actor, today }: { actor: Actor; today: Day }) {
  const scope = await findScope("metric:read");
  const ahead = scope && (await findAhead(scope, { personId: actor.personId, today, now: new Date() }));
  return ahead && <AheadSection ahead={ahead} currency={actor.organisation} />;
}
