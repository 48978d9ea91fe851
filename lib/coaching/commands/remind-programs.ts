import { columnOfDay, type Day } from "@/lib/kernel/period";
import { listNearestLeads } from "@/lib/org/queries/nearest-leads";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { tellProgram } from "./tell-program";

const AT_ONCE = 100;

type Row = { id: string; personId: string; coachId: string; week: number; hasPerson: boolean; hasCoach: boolean };

/**
 * When a week of a program is over, whoever has not said yet what it brought is reminded, once. The last week is among them, so
 * that somebody decides how it goes on.
 */
export async function remindOfWeeks(tx: Tx, today: Day, now: Date): Promise<number> {
  const on = Prisma.sql`${columnOfDay(today)}::date`;
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT p.id, p.person_id AS "personId", p.coach_id AS "coachId", w.week,
      EXISTS (SELECT 1 FROM program_voice v WHERE v.program_id = p.id AND v.week = w.week AND v.side = 'PERSON') AS "hasPerson",
      EXISTS (SELECT 1 FROM program_voice v WHERE v.program_id = p.id AND v.week = w.week AND v.side = 'COACH') AS "hasCoach"
    FROM intensive_program p JOIN person ON person.id = p.person_id CROSS JOIN LATERAL (
      SELECT (least(${on}, p.until_day) - p.from_day) / 7 AS week) AS w
    WHERE p.state = 'RUNNING' AND w.week > p.reminded_week AND (person.left_on IS NULL OR person.left_on > ${on})
    ORDER BY p.id LIMIT ${AT_ONCE} FOR UPDATE OF p SKIP LOCKED`);
  for (const { id, personId, coachId, week, hasPerson, hasCoach } of rows) {
    const leads = hasCoach ? [] : await listNearestLeads(tx, personId, today);
    // Whoever began it may lead the person no more; then those who do hear of it, too.
    const coaches = hasCoach ? [] : leads.includes(coachId) ? [coachId] : [coachId, ...leads];
    const people = [...(hasPerson ? [] : [personId]), ...coaches];
    await tellProgram(tx, "coaching.programWeek", { id, at: now, people }, `${week}`);
    await tx.intensiveProgram.update({ where: { id }, data: { remindedWeek: week } });
  }
  return rows.length;
}

/** Whoever has left is in no program: it ends with their last day, and says no more than that. */
export async function endOfThoseWhoLeft(tx: Tx, today: Day): Promise<number> {
  const on = Prisma.sql`${columnOfDay(today)}::date`;
  return tx.$executeRaw(Prisma.sql`
    WITH ended AS (
      UPDATE intensive_program p SET state = 'ENDED', running_for = NULL, outcome = 'LEAVING', ended_on = person.left_on,
        version = p.version + 1
      FROM person WHERE person.id = p.person_id AND p.state = 'RUNNING' AND person.left_on <= ${on}
      RETURNING p.id, p.ended_on)
    UPDATE ride_along_program r SET until_day = least(r.until_day, ended.ended_on) FROM ended WHERE r.program_id = ended.id`);
}
