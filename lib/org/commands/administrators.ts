import { fail } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";

/** Changes that can take an administrator away come one after the other: two who shut each other out would both succeed. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('org.administrators'))`;
}

/** Nobody else could open the door again, so somebody who can sign in and is not about to leave keeps the flag. */
export async function refuseNoAdministrator(tx: Tx) {
  const active = { isAdmin: true, disabledAt: null, leftOn: null, email: { not: null }, passwordHash: { not: null } };
  const left = await tx.person.findFirst({ where: active, select: { id: true } });
  return left ? null : fail({ code: "LAST_ADMINISTRATOR", message: "org.errors.lastAdministrator" });
}
