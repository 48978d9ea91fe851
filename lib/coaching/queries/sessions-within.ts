import { type Scope, withinScope } from "@/lib/access/scope/scope";
import type { SessionRow } from "@/lib/coaching/views";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";

const MOST = 60;

export type SessionWithin = Pick<SessionRow, "id" | "topic" | "startsAt" | "state">;

/** The talks with somebody in scope between two moments, the latest first. */
export async function listWithin(
  scope: Scope,
  personId: string,
  { from, until }: { from: Date; until: Date },
): Promise<SessionWithin[]> {
  return listLatest(scope, { personId, startsAt: { gte: from, lt: until } });
}

/** The talks about a ride-along in scope, the latest first. */
export async function listAboutRide(scope: Scope, rideAlongId: string): Promise<SessionWithin[]> {
  return listLatest(scope, { rideAlongId });
}

async function listLatest(scope: Scope, which: Prisma.CoachingSessionWhereInput): Promise<SessionWithin[]> {
  return database().coachingSession.findMany({
    where: { AND: [withinScope(scope), which] },
    select: { id: true, topic: true, startsAt: true, state: true },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
}
