import { StrongAndWeak } from "@/components/metrics/strong-and-weak";
import type { Day } from "@/lib/kernel/period";
import { findPointsOf } from "../../../_components/find-points";

/** What they do better than others and what not as well, for those who may see their funnel. */
export async function PersonPoints({ personId, today }: { personId: string; today: Day }) {
  const funnel = await findPointsOf(personId, today);
  return funnel && <StrongAndWeak funnel={funnel} />;
}
