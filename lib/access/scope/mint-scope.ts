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
  if (reach === "everyone") return brand({ reach, actorId, personIds: null });
  if (reach === "own") return brand({ reach, actorId, personIds: [actorId] });
  const today = dayAt(now, actor.organisation.timeZone);
  const line = await listLine(tx ?? database(), actorId, today);
  return brand({ reach, actorId, personIds: [...new Set([actorId, ...line])] });
}

/**
 * Everybody who on that day belongs to a team that the person leads or stands in for, or to a team below it. Somebody who
 * leads the same or a higher team is not below, even when they are listed as its member.
 */
async function listLine(db: Tx, leaderId: string, day: Day): Promise<string[]> {
  const rows = await db.$queryRaw<{ person_id: string }[]>(Prisma.sql`
    WITH led AS (
      SELECT DISTINCT c.descendant_id AS team_id FROM team_leadership l
      JOIN team_closure c ON c.ancestor_id = l.team_id
      WHERE l.person_id = ${leaderId}::uuid AND l.from_day <= ${day}::date AND (l.until_day IS NULL OR l.until_day > ${day}::date))
    SELECT DISTINCT m.person_id FROM led
    JOIN team_membership m ON m.team_id = led.team_id AND m.from_day <= ${day}::date AND (m.until_day IS NULL OR m.until_day > ${day}::date)
    WHERE NOT EXISTS (
      SELECT 1 FROM team_leadership above JOIN team_closure c ON c.ancestor_id = above.team_id
      WHERE above.person_id = m.person_id AND above.person_id <> ${leaderId}::uuid AND above.kind = 'LEAD'
        AND c.descendant_id = m.team_id
        AND above.from_day <= ${day}::date AND (above.until_day IS NULL OR above.until_day > ${day}::date)
        AND NOT EXISTS (
          SELECT 1 FROM team_leadership mine JOIN team_closure higher ON higher.ancestor_id = mine.team_id
          WHERE mine.person_id = ${leaderId}::uuid AND mine.kind = 'LEAD' AND higher.descendant_id = above.team_id AND higher.depth > 0
            AND mine.from_day <= ${day}::date AND (mine.until_day IS NULL OR mine.until_day > ${day}::date)))`);
  return rows.map((row) => row.person_id);
}

function brand(scope: Pick<Scope, "reach" | "actorId" | "personIds">): Scope {
  return Object.freeze(scope) as Scope;
}
