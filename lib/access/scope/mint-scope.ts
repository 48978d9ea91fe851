import type { Actor } from "@/lib/access/actor/actor";
import { type Permission, reachOf } from "@/lib/access/permissions/permissions";
import { dayAt } from "@/lib/kernel/period";
import { database, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import type { Scope } from "./scope";

/** The teams that somebody leads today, and the people in them. */
export type Sight = { teamIds: string[]; line: string[] };

/** The scope of a permission for an actor as the organisation stands today, or null where the permission gives nothing. */
export async function mintScope(actor: Actor, permission: Permission, now: Date, tx?: Tx): Promise<Scope | null> {
  return scopeFrom(actor, permission, () => findSight(actor, now, tx));
}

/** The same from a sight that is looked up where the permission needs it, for a page that asks for several permissions. */
export async function scopeFrom(
  actor: Actor,
  permission: Permission,
  sight: () => Promise<Sight>,
): Promise<Scope | null> {
  const reach = reachOf(actor, permission);
  if (reach === "none") return null;
  const actorId = actor.personId;
  if (reach === "everyone") return brand({ reach, actorId, personIds: null, teamIds: null });
  if (reach === "own") return brand({ reach, actorId, personIds: [actorId], teamIds: [] });
  const { teamIds, line } = await sight();
  return brand({ reach, actorId, personIds: [...new Set([actorId, ...line])], teamIds });
}

/**
 * The teams that a person leads or stands in for on a day with every team below them, and the members of those teams on that
 * day, without anybody who leads one of the leader's own teams or a team above it: a deputy stands in for a manager and does
 * not thereby see the manager.
 */
export async function findSight({ personId: leaderId, organisation }: Actor, now: Date, tx?: Tx): Promise<Sight> {
  const day = dayAt(now, organisation.timeZone);
  const runs = (name: string) => {
    const table = Prisma.raw(name);
    return Prisma.sql`${table}.from_day <= ${day}::date AND (${table}.until_day IS NULL OR ${table}.until_day > ${day}::date)`;
  };
  const [sight] = await readRows<{ team_ids: string[]; person_ids: string[] }>(
    Prisma.sql`
    WITH mine AS (SELECT l.team_id FROM team_leadership l WHERE l.person_id = ${leaderId}::uuid AND ${runs("l")}),
    led AS (SELECT DISTINCT c.descendant_id AS team_id FROM mine JOIN team_closure c ON c.ancestor_id = mine.team_id),
    above AS (
      SELECT l.person_id FROM mine
      JOIN team_closure c ON c.descendant_id = mine.team_id
      JOIN team_leadership l ON l.team_id = c.ancestor_id AND l.kind = 'LEAD'
      WHERE ${runs("l")} AND l.person_id <> ${leaderId}::uuid)
    SELECT ARRAY(SELECT team_id FROM led) AS team_ids, ARRAY(
      SELECT DISTINCT m.person_id FROM led JOIN team_membership m ON m.team_id = led.team_id
      WHERE ${runs("m")} AND m.person_id NOT IN (SELECT person_id FROM above)) AS person_ids`,
    tx ?? database(),
  );
  return { teamIds: sight?.team_ids ?? [], line: sight?.person_ids ?? [] };
}

function brand(scope: Pick<Scope, "reach" | "actorId" | "personIds" | "teamIds">): Scope {
  return Object.freeze(scope) as Scope;
}
