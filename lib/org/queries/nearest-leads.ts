import { columnOfDay, type Day } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

/**
 * Who leads the person most closely on a day, deputies included: those of their own team, else of the nearest team above it that
 * somebody leads. Nobody leads themselves, and nobody who has left or is shut out leads anybody.
 */
export async function listNearestLeads(tx: Tx, personId: string, day: Day): Promise<string[]> {
  const on = Prisma.sql`${columnOfDay(day)}::date`;
  const rows = await tx.$queryRaw<{ person_id: string }[]>(Prisma.sql`
    WITH lead AS (
      SELECT l.person_id, c.depth FROM team_membership m
      JOIN team_closure c ON c.descendant_id = m.team_id
      JOIN team_leadership l ON l.team_id = c.ancestor_id AND l.from_day <= ${on} AND (l.until_day IS NULL OR l.until_day > ${on})
      JOIN person p ON p.id = l.person_id AND p.disabled_at IS NULL AND (p.left_on IS NULL OR p.left_on > ${on})
      WHERE m.person_id = ${personId}::uuid AND l.person_id <> m.person_id
        AND m.from_day <= ${on} AND (m.until_day IS NULL OR m.until_day > ${on}))
    SELECT DISTINCT person_id FROM lead WHERE depth = (SELECT min(depth) FROM lead) ORDER BY person_id`);
  return rows.map((row) => row.person_id);
}
