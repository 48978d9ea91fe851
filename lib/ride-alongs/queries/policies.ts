import { columnOfDay, type Day } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { DEFAULT_POLICY, type RideAlongPolicy } from "@/lib/ride-alongs/domain/policy";

/** The policy for a person on a day: of their team, else of the nearest one above that has one, else what holds without any. */
export async function policyOf(tx: Tx, personId: string, day: Day): Promise<RideAlongPolicy> {
  return (await policiesOf(tx, [{ personId, day }])).of(personId, day);
}

type Asked = { personId: string; day: Day };
type Row = RideAlongPolicy & { personId: string; on: Day };

/** The same for many people and days in one question. */
export async function policiesOf(tx: Tx, asked: readonly Asked[]) {
  const ids = asked.map(({ personId }) => personId);
  const days = asked.map(({ day }) => day);
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT DISTINCT ON (asked.person_id, asked.day) asked.person_id AS "personId", asked.day::text AS "on",
      r.per_year AS "perYear", r.program_every_weeks AS "programEveryWeeks", r.rest_days AS "restDays"
    FROM unnest(${ids}::uuid[], ${days}::date[]) AS asked (person_id, day)
    JOIN team_membership m ON m.person_id = asked.person_id
      AND m.from_day <= asked.day AND (m.until_day IS NULL OR m.until_day > asked.day)
    JOIN team_closure c ON c.descendant_id = m.team_id
    JOIN ride_along_policy r ON r.team_id = c.ancestor_id
    ORDER BY asked.person_id, asked.day, c.depth`);
  const known = new Map(rows.map(({ personId, on, ...policy }) => [`${personId} ${on}`, policy]));
  return { of: (personId: string, day: Day): RideAlongPolicy => known.get(`${personId} ${day}`) ?? DEFAULT_POLICY };
}

/** Who rides along with each of these people: the lead of their team, else of the nearest one above that has one. */
export async function leadsOf(tx: Tx, personIds: readonly string[], day: Day): Promise<Map<string, string>> {
  const on = Prisma.sql`${columnOfDay(day)}::date`;
  const rows = await tx.$queryRaw<{ person_id: string; lead_id: string }[]>(Prisma.sql`
    SELECT DISTINCT ON (m.person_id) m.person_id, l.person_id AS lead_id
    FROM team_membership m JOIN team_closure c ON c.descendant_id = m.team_id ${leadsOn(on)}
    WHERE m.person_id = ANY(${[...personIds]}::uuid[]) AND l.person_id <> m.person_id
      AND m.from_day <= ${on} AND (m.until_day IS NULL OR m.until_day > ${on})
    ORDER BY m.person_id, c.depth`);
  return new Map(rows.map(({ person_id, lead_id }) => [person_id, lead_id]));
}

/** Whoever leads the teams above on a day, as a join of l and lead to a closure c. */
export function leadsOn(on: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`JOIN team_leadership l ON l.team_id = c.ancestor_id AND l.kind = 'LEAD'
      AND l.from_day <= ${on} AND (l.until_day IS NULL OR l.until_day > ${on})
    JOIN person lead ON lead.id = l.person_id AND lead.disabled_at IS NULL AND (lead.left_on IS NULL OR lead.left_on > ${on})`;
}
