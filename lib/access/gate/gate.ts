import "server-only";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor/actor";
import { currentActor } from "@/lib/access/actor/current-actor";
import { may, type Permission } from "@/lib/access/permissions/permissions";
import { findSight, scopeFrom } from "@/lib/access/scope/mint-scope";
import { isInScope, type Scope } from "@/lib/access/scope/scope";
import { PATH_HEADER } from "@/lib/platform/env/request-headers.mjs";

/** Who is here, if anybody: for pages that everyone may open and that differ a little for people who are signed in. */
export function findVisitor(): Promise<Actor | null> {
  return currentActor();
}

/** The first line of every page of the workspace: who is here? Nobody leads to the sign-in and back again. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get(PATH_HEADER) ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}

const sightOf = cache((actor: Actor) => findSight(actor, new Date()));

const scopeOf = cache((actor: Actor, permission: Permission) => scopeFrom(actor, permission, () => sightOf(actor)));

/** Whose records this page may show; a person without the permission gets 403. */
export async function requireScope(permission: Permission): Promise<Scope> {
  const scope = await findScope(permission);
  if (!scope) forbidden();
  return scope;
}

/** The same for a part of a page that is left out for those who may not see it. */
export async function findScope(permission: Permission): Promise<Scope | null> {
  return scopeOf(await requireActor(), permission);
}

/** Whether a part of a page about somebody belongs to those whom the scope reaches. */
export function reaches(scope: Scope | null, personId: string): boolean {
  return scope !== null && isInScope(scope, personId);
}

/** Whether to offer a way to a page or action; the page and the action ask again for themselves. */
export function isOffered(actor: Actor, permission: Permission): boolean {
  return may(actor, permission);
}
