import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { listHeld } from "@/lib/privacy/queries/held";

/** What is held about whoever asks. */
export async function readHeld() {
  const [actor, own, coaching, rideAlongs, slumps] = await Promise.all([
    requireActor(),
    requireScope("privacy:read"),
    requireScope("coaching:read"),
    requireScope("rideAlong:read"),
    requireScope("slump:read"),
  ]);
  const sections = await listHeld({ own, coaching, rideAlongs, slumps }, new Date());
  return { person: actor.name, sections };
}
