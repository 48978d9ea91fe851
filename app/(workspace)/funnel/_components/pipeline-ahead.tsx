import { AheadSection } from "@/components/metrics/ahead-section";
import type { Actor } from "@/lib/access/actor/actor";
import { findScope } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { findAhead } from "@/lib/metrics/queries/ahead";

/** The weeks ahead of a person; nothing before the first deal. It takes a second to work out, so only who asks for it waits. */
export async function PipelineAhead({ actor, personId, today }: { actor: Actor; personId: string; today: Day }) {
  const scope = await findScope("metric:read");
  const ahead = scope && (await findAhead(scope, { personId, today, now: new Date() }));
  return ahead && <AheadSection ahead={ahead} currency={actor.organisation} />;
}
