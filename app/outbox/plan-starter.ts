import { findReader } from "@/lib/access/gate/reader";
import type { FindStarter } from "@/lib/ride-alongs/jobs";

/** Whoever began a plan, while they are not here: what they may do is asked anew for each day that is booked. */
export const findPlanStarter: FindStarter = async (personId, now) => {
  const reader = await findReader(personId, now);
  const scope = reader && (await reader.scope("rideAlong:lead"));
  return reader && scope ? { actor: reader.actor, scope } : null;
};
