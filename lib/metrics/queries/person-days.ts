import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day, type Period } from "@/lib/kernel/period";
import type { DaysDone } from "@/lib/metrics/domain/person-week";
import type { Chances } from "@/lib/metrics/domain/window-test";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { knownSql } from "./known-slumps";

export type PersonDays = {
  id: string;
  teamId: string | null;
  days: Readonly<Record<string, DaysDone>>;
  /** Days of accepted explanations. */
  leftOut: readonly Period[];
  /** By metric: the first week of a usual that was accepted as new. */
  since: Readonly<Record<string, Day>>;
  slumps: readonly OpenSlump[];
  rampWeeks: number;
  /** The metrics that count one type alone. */
  metrics: readonly { metricId: string; typeId: string; dispersion: number | null }[];
};

export type OpenSlump = { metricId: string; aWeek: number; weeks: number; isFrozen: boolean; chances: Chances };

export type AskedDays = {
  period: Period;
  today: Day;
  /** Who looks, as far as slumps go; without it none is known. */
  slumps: Scope | null;
  now: Date;
};

/** What some people did on the days of a period, for those in scope, with all that their usual depends on but for their presence. */
export async function listPersonDays(
  scope: Scope,
  personIds: readonly string[],
  { period, today, slumps, now }: AskedDays,
): Promise<PersonDays[]> {
  const from = Prisma.sql`${columnOfDay(period.from)}::date`;
  const on = Prisma.sql`${columnOfDay(today)}::date`;
  return readRows<PersonDays>(Prisma.sql`
    SELECT who.id,
      (SELECT m.team_id FROM team_membership m WHERE m.person_id = who.id AND m.from_day <= ${on}
        AND (m.until_day IS NULL OR m.until_day > ${on}) LIMIT 1) AS "teamId",
      coalesce((SELECT json_object_agg(type_id, json_build_array(places, counts)) FROM (
        SELECT d.type_id, array_agg(d.day - ${from}) AS places, array_agg(d.count) AS counts
        FROM activity_daily d WHERE d.person_id = who.id AND d.day >= ${from} AND d.day < ${columnOfDay(period.until)}::date
        GROUP BY d.type_id) AS own), '{}') AS days,
      coalesce((SELECT json_agg(json_build_object('from', e.from_day, 'until', e.until_day))
        FROM slump_explanation e WHERE e.person_id = who.id AND e.is_accepted), '[]') AS "leftOut",
      coalesce((SELECT json_object_agg(c.metric_id, c.usual_since)
        FROM metric_course c WHERE c.person_id = who.id AND c.usual_since IS NOT NULL), '{}') AS since,
      coalesce((SELECT json_agg(json_build_object('metricId', s.metric_id, 'aWeek', s.evidence -> 'usualAWeek',
          'weeks', s.evidence -> 'usual' -> 'weeks', 'isFrozen', s.asked_at IS NULL,
          'chances', coalesce(c.latest -> 'chances', s.evidence -> 'chances')))
        FROM slump s LEFT JOIN metric_course c ON c.person_id = s.person_id AND c.metric_id = s.metric_id
        WHERE s.person_id = who.id AND s.closed_at IS NULL AND ${knownSql(slumps, now)}), '[]') AS slumps,
      coalesce((SELECT ramp_weeks FROM slump_rules WHERE id = 1), 0) AS "rampWeeks",
      coalesce((SELECT json_agg(json_build_object('metricId', v.metric_id, 'typeId', v.type_id, 'dispersion', d.value)) FROM (
        SELECT DISTINCT ON (v.metric_id) v.metric_id, v.definition ->> 'kind' AS kind,
          v.definition -> 'typeIds' ->> 0 AS type_id, jsonb_array_length(v.definition -> 'typeIds') AS types
        FROM metric_version v JOIN metric m ON m.id = v.metric_id
        WHERE m.ended_on IS NULL ORDER BY v.metric_id, v.number DESC) AS v
        LEFT JOIN metric_dispersion d ON d.metric_id = v.metric_id AND d.role = 'REP'
        WHERE v.kind = 'count' AND v.types = 1), '[]') AS metrics
    FROM unnest(${[...new Set(personIds)]}::uuid[]) AS who(id)
    WHERE ${scopeSql(scope, Prisma.sql`who.id`)}`);
}
