import { columnOfDay, type Day } from "@/lib/kernel/period";
import { cutAt } from "@/lib/org/domain/succession";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { datedRow, endMemberships } from "./membership";

type Leaver = { id: string; role: string };

/** Nothing that somebody belongs to or leads reaches the day on which they are gone. */
export async function endTenure(tx: Tx, personId: string, day: Day): Promise<void> {
  await endMemberships(tx, personId, day);
  const rows = await tx.teamLeadership.findMany({ where: { personId } });
  const { ended, removed } = cutAt(rows.map(datedRow), day);
  await tx.teamLeadership.deleteMany({ where: { id: { in: removed } } });
  await tx.teamLeadership.updateMany({ where: { id: { in: ended } }, data: { untilDay: columnOfDay(day) } });
}

/**
 * What ended with a leave day goes on when that day moves away: the team, and the lead where nobody else has taken over. A deputy
 * had a last day that nobody kept, so that stays ended; and nothing goes on in a team that has ended.
 */
export async function resumeTenure(tx: Tx, person: Leaver, from: Day, until: Day | null): Promise<void> {
  const [old, next] = [columnOfDay(from), until && columnOfDay(until)];
  const goesOn = Prisma.sql`(t.ended_on IS NULL OR t.ended_on > ${old}::date)`;
  await tx.$executeRaw(Prisma.sql`
    UPDATE team_membership m SET until_day = least(${next}::date, t.ended_on)
    FROM team t WHERE t.id = m.team_id AND m.person_id = ${person.id}::uuid AND m.until_day = ${old}::date AND ${goesOn}`);
  if (person.role === "REP") return;
  await tx.$executeRaw(Prisma.sql`
    UPDATE team_leadership l SET until_day = least(${next}::date, t.ended_on, heir.from_day)
    FROM team t LEFT JOIN LATERAL (
      SELECT min(n.from_day) AS from_day FROM team_leadership n
      WHERE n.team_id = t.id AND n.kind = 'LEAD' AND n.from_day >= ${old}::date) heir ON TRUE
    WHERE t.id = l.team_id AND l.person_id = ${person.id}::uuid AND l.kind = 'LEAD' AND l.until_day = ${old}::date
      AND ${goesOn} AND (heir.from_day IS NULL OR heir.from_day > ${old}::date)`);
}
