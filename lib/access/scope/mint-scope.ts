import type { Actor } from "@/lib/access/actor/actor";
import { type Permission, reachOf } from "@/lib/access/permissions/permissions";
import { type Day, dayAt } from "@/lib/kernel/period";
import { database, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Scope } from "./scope";

/** The scope of a permission for an actor as the organisation stands today, or null where the permission gives nothing. */
export async function mintScope(actor: Actor, permission: Permission, now: Date, tx?: Tx): Promise<Scope | null> {
  const reach = reachOf(actor, permission);
  if (reach === "none") return null;
  const actorId = actor.personId;
  if (reach === "everyone") return brand({ reach, actorId, personIds: null, teamIds: null });
  if (reach === "own") return brand({ reach, actorId, personIds: [actorId], teamIds: [] });
  const db = tx ?? database();
  const today = dayAt(now, actor.organisation.timeZone);
  const teamIds = await listLedTeams(db, actorId, today);
  const line = teamIds.length > 0 ? await listMembers(db, actorId, teamIds, today) : [];
  return brand({ reach, actorId, personIds: [...new Set([actorId, ...line])], teamIds });
}

/** The teams that a person leads or stands in for on a day, and every team below them. */
async function listLedTeams(db: Tx, leaderId: string, day: Day): Promise<string[]> {
  const rows = await db.$queryRaw<{ team_id: string }[]>(Prisma.sql`
    SELECT DISTINCT c.descendant_id AS team_id FROM team_leadership l
    JOIN team_closure c ON c.ancestor_id = l.team_id
    WHERE l.person_id = ${leaderId}::uuid AND l.from_day <= ${day}::date AND (l.until_day IS NULL OR l.until_day > ${day}::date)`);
  return rows.map((row) => row.team_id);
}

/**
 * The members of those teams on that day, without anybody who leads one of the leader's own teams or a team above it: a
 * deputy stands in for a manager and does not thereby see the manager.
 */
async function listMembers(db: Tx, leaderId: string, teamIds: string[], day: Day): Promise<string[]> {
  const rows = await db.$queryRaw<{ person_id: string }[]>(Prisma.sql`
    WITH mine AS (
      SELECT l.team_id FROM team_leadership l
      WHERE l.person_id = ${leaderId}::uuid AND l.from_day <= ${day}::date AND (l.until_day IS NULL OR l.until_day > ${day}::date)),
    above AS (
      SELECT l.person_id FROM mine
      JOIN team_closure c ON c.descendant_id = mine.team_id
      JOIN team_leadership l ON l.team_id = c.ancestor_id AND l.kind = 'LEAD'
      WHERE l.from_day <= ${day}::date AND (l.until_day IS NULL OR l.until_day > ${day}::date))
    SELECT DISTINCT m.person_id FROM team_membership m
    WHERE m.team_id = ANY(${teamIds}::uuid[]) AND m.from_day <= ${day}::date AND (m.until_day IS NULL OR m.until_day > ${day}::date)
      AND m.person_id NOT IN (SELECT person_id FROM above WHERE person_id <> ${leaderId}::uuid)`);
  return rows.map((row) => row.person_id);
}

function brand(scope: Pick<Scope, "reach" | "actorId" | "personIds" | "teamIds">): Scope {
  return Object.freeze(scope) as Scope;
}
