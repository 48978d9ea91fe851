import { StrongAndWeak } from "@/components/metrics/strong-and-weak";
import { findScope, reaches } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { weeksLookedAtOf } from "@/lib/metrics/domain/weeks-looked-at";
import { findFunnel } from "@/lib/metrics/queries/funnel";

/** What they do better than others and what not as well, for those who may see their funnel. */
export async function PersonPoints({ personId, today }: { personId: string; today: Day }) {
  const scope = await findScope("metric:read");
  if (!scope || !reaches(scope, personId)) return null;
  const asked = { subject: { personId }, today, now: new Date(), weeks: weeksLookedAtOf("") };
  const funnel = await findFunnel(scope, asked);
  return funnel && <StrongAndWeak funnel={funnel} />;
}
