import type { Scope } from "@/lib/access/scope/scope";
import { database } from "@/lib/platform/db/database";

/** Where mail reaches whoever asks; null for people without an address. */
export async function findMailbox(scope: Scope): Promise<string | null> {
  const person = await database().person.findUnique({ where: { id: scope.actorId }, select: { email: true } });
  return person?.email ?? null;
}
