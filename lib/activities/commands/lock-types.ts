import type { Tx } from "@/lib/platform/db/database";

/** The types are one short list: who changes it holds all of it, so that order, names and the last of them stay right. */
export async function lockTypes(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('activity_type'))`;
}
