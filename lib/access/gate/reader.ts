import "server-only";
import type { Actor } from "@/lib/access/actor/actor";
import { findAbsentActor } from "@/lib/access/actor/find-actor";
import type { Permission } from "@/lib/access/permissions/permissions";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { findScope, requireActor } from "./gate";

/** Somebody who reads, on a page or in a mail: what they may see is asked with their own permissions as they stand now. */
export type Reader = { actor: Actor; scope: (permission: Permission) => Promise<Scope | null> };

/** Whoever this request is from. */
export async function requireReader(): Promise<Reader> {
  return { actor: await requireActor(), scope: findScope };
}

/** Whoever a mail is for; nobody who could not sign in. */
export async function findReader(personId: string, now: Date): Promise<Reader | null> {
  const actor = await findAbsentActor(personId, now);
  return actor && { actor, scope: (permission) => mintScope(actor, permission, now) };
}
