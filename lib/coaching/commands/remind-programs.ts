import { columnOfDay, type Day } from "@/lib/kernel/period";
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
    const people = [...(hasPerson ? [] : [personId]), ...(hasCoach ? [] : [coachId])];
    await tellProgram(tx, "coaching.programWeek", { id, at: now, people }, `${week}`);
    await tx.intensiveProgram.update({ where: { id }, data: { remindedWeek: week } });
  }
  return rows.length;
}
