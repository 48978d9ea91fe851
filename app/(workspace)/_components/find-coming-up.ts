import { findScope } from "@/lib/access/gate/gate";
import { listComingUp } from "@/lib/coaching/queries/coming-up";
import type { ComingUp } from "@/lib/coaching/views";

/** The talks and days in the field that whoever is here has before them. */
export async function findComingUp(now: Date): Promise<ComingUp[]> {
  const [coaching, rideAlongs] = await Promise.all([findScope("coaching:read"), findScope("rideAlong:read")]);
  return coaching && rideAlongs ? listComingUp({ coaching, rideAlongs }, now) : [];
}

/** Those that are about a slump, by it. */
export function talksBySlump(coming: readonly ComingUp[]): Map<string, string> {
  return new Map(coming.flatMap(({ slumpId, recordId }) => (slumpId ? [[slumpId, recordId]] : [])));
}
