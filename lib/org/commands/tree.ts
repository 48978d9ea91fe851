import type { Tx } from "@/lib/platform/db/database";

/**
 * The lock that the trigger of the closure takes as well. Under it a team stays as it was found: two moves at once close no circle,
 * and nobody is placed in a team, leads it or hangs below it while it ends. Taken before any row is locked.
 */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('team_closure'))`;
}
