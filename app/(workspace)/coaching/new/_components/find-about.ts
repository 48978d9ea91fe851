import { findScope } from "@/lib/access/gate/gate";
import { findProgramOn, findProgramsById } from "@/lib/coaching/queries/programs";
import type { Someone } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { findRide } from "@/lib/ride-alongs/queries/rides";

type Asked = Record<string, string | string[] | undefined>;

/** What a talk is about beside numbers: a day in the field, a program, or neither. */
export type About = {
  origin: "RIDE_ALONG" | "PROGRAM";
  person: Someone;
  ride: { id: string; day: Day } | null;
  program: { id: string; topic: string } | null;
};

/** As the address says it; undefined where that is out of the reader's sight, null where it says nothing. */
export async function findAbout(params: Asked, today: Day): Promise<About | null | undefined> {
  const [rideId, programId] = [textParam(params.ride), textParam(params.program)];
  if (!rideId && !programId) return null;
  const [rides, coaching] = await Promise.all([findScope("rideAlong:lead"), findScope("coaching:lead")]);
  if (!coaching) return undefined;
  if (rideId) {
    const ride = rides && (await findRide(rides, rideId));
    if (!ride) return undefined;
    const program = await findProgramOn(coaching, ride.person.id, today);
    return { origin: "RIDE_ALONG", person: ride.person, ride: { id: ride.id, day: ride.day }, program };
  }
  const program = (await findProgramsById(coaching, [programId])).get(programId);
  return program ? { origin: "PROGRAM", person: program.person, ride: null, program } : undefined;
}
