import { type Scope, teamScopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { DEFAULT_POLICY } from "@/lib/ride-alongs/domain/policy";
import type { TeamPolicy } from "@/lib/ride-alongs/views";

type Row = {
  id: string;
  name: string;
  version: number | null;
  perYear: number | null;
  programEveryWeeks: number | null;
  restDays: number;
};

/** The teams in sight with what is asked for in each: by their own policy, the nearest one above, or what holds without any. */
export async function listTeamPolicies(scope: Scope, today: Day): Promise<TeamPolicy[]> {
  const on = Prisma.sql`${columnOfDay(today)}::date`;
  const rows = await readRows<Row>(Prisma.sql`
    SELECT t.id, t.name, own.version, r.per_year AS "perYear", r.program_every_weeks AS "programEveryWeeks",
      r.rest_days AS "restDays"
    FROM team t LEFT JOIN ride_along_policy own ON own.team_id = t.id
    LEFT JOIN LATERAL (
      SELECT r.* FROM team_closure c JOIN ride_along_policy r ON r.team_id = c.ancestor_id
      WHERE c.descendant_id = t.id ORDER BY c.depth LIMIT 1) r ON true
    WHERE (t.ended_on IS NULL OR t.ended_on > ${on}) AND ${teamScopeSql(scope, Prisma.sql`t.id`)}
    ORDER BY lower(t.name), t.id`);
  return rows.map(({ id, name, version, perYear, programEveryWeeks, restDays }) => ({
    team: { id, name },
    policy: perYear === null ? DEFAULT_POLICY : { perYear, programEveryWeeks, restDays },
    version,
  }));
}
