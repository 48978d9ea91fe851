import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { DEFAULT_POLICY, type RideAlongPolicy } from "@/lib/ride-alongs/domain/policy";
import type { Someone } from "@/lib/ride-alongs/views";
import { leadsOn } from "./policies";

/** Somebody who sells, with whoever rides along with them and what is asked for. */
export type Rider = {
  person: Someone;
  manager: Someone | null;
  policy: RideAlongPolicy;
  /** From when on the policy counts for them, and from when on no more. */
  countsFrom: Day;
  leftOn: Day | null;
};

type Row = {
  id: string;
  name: string;
  hired_on: Date | null;
  left_on: Date | null;
  manager_id: string | null;
  manager_name: string | null;
  per_year: number | null;
  program_every_weeks: number | null;
  rest_days: number;
  since_day: Date;
};

/** Everybody in scope who sells in a team today. Without any policy the usual one holds from the day on which the company came here. */
export async function listRiders(scope: Scope, today: Day): Promise<Rider[]> {
  const on = Prisma.sql`${columnOfDay(today)}::date`;
  const rows = await readRows<Row>(Prisma.sql`
    SELECT p.id, p.name, p.hired_on, p.left_on, led.id AS manager_id, led.name AS manager_name,
      r.per_year, r.program_every_weeks, r.rest_days, coalesce(r.since_day, o.created_at::date) AS since_day
    FROM person p CROSS JOIN organisation o
    JOIN team_membership m ON m.person_id = p.id AND m.from_day <= ${on} AND (m.until_day IS NULL OR m.until_day > ${on})
    LEFT JOIN LATERAL (
      SELECT lead.id, lead.name FROM team_closure c ${leadsOn(on)}
      WHERE c.descendant_id = m.team_id AND l.person_id <> p.id ORDER BY c.depth LIMIT 1) led ON true
    LEFT JOIN LATERAL (
      SELECT r.* FROM team_closure c JOIN ride_along_policy r ON r.team_id = c.ancestor_id
      WHERE c.descendant_id = m.team_id ORDER BY c.depth LIMIT 1) r ON true
    WHERE p.role = 'REP' AND p.disabled_at IS NULL AND (p.left_on IS NULL OR p.left_on > ${on})
      AND ${scopeSql(scope, Prisma.sql`p.id`)}
    ORDER BY lower(p.name), p.id`);
  return rows.map(riderOf);
}

function riderOf(row: Row): Rider {
  const { manager_id: managerId, manager_name: managerName } = row;
  const [since, hired] = [dayOfColumn(row.since_day), row.hired_on && dayOfColumn(row.hired_on)];
  const policy =
    row.per_year === null
      ? DEFAULT_POLICY
      : { perYear: row.per_year, programEveryWeeks: row.program_every_weeks, restDays: row.rest_days };
  return {
    person: { id: row.id, name: row.name },
    manager: managerId === null ? null : { id: managerId, name: managerName ?? "" },
    policy,
    countsFrom: hired !== null && hired > since ? hired : since,
    leftOn: row.left_on && dayOfColumn(row.left_on),
  };
}
