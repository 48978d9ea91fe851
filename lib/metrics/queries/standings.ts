import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import type { MetricName, Standing } from "@/lib/metrics/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { releasedSql } from "./known-slumps";

/** What was seen earlier is not how somebody stands. */
const FRESH_DAYS = 14;

/** The looks at so many lines of people are kept, and those of the line that was read longest ago go first. */
const MOST_KEPT = 100;

/** By what they are made of; looks change in the night and are read all day, and reading them takes as long as a table of people. */
const kept = new Map<string, Promise<readonly Standing[]>>();

/**
 * How the people in scope stand, but for whoever asks. A metric in which somebody is in a slump that is not released yet is not
 * among them, so nothing that is worked out of these can tell of it.
 */
export async function listStandings(scope: Scope, today: Day, now: Date): Promise<readonly Standing[]> {
  const looks = looksSql(scope, today, now);
  const [row] = await readRows<{ stamp: string | null }>(Prisma.sql`
    SELECT md5(string_agg(concat_ws(' ', c.person_id, c.metric_id, c.state, c.week, c.updated_at, p.name, m.position, m.version),
      ',' ORDER BY c.person_id, c.metric_id)) AS stamp ${looks}`);
  const stamp = row?.stamp;
  if (!stamp) return [];
  const known = kept.get(stamp) ?? readStandings(looks);
  kept.delete(stamp);
  kept.set(stamp, known);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  known.catch(() => kept.delete(stamp));
  return known;
}

async function readStandings(looks: Prisma.Sql): Promise<readonly Standing[]> {
  const rows = await readRows<Omit<Standing, "metric"> & MetricName & { metricId: string }>(Prisma.sql`
    SELECT c.person_id AS "personId", p.name AS "personName", c.state::text AS state, c.latest, m.id AS "metricId", m.key,
      (SELECT v.words FROM metric_version v WHERE v.metric_id = m.id ORDER BY v.number DESC LIMIT 1) AS words
    ${looks} ORDER BY c.person_id, m.position, m.id`);
  return rows.map(({ metricId, key, words, ...row }) => ({ ...row, metric: { id: metricId, key, words } }));
}

function looksSql(scope: Scope, today: Day, now: Date): Prisma.Sql {
  return Prisma.sql`
    FROM metric_course c JOIN person p ON p.id = c.person_id JOIN metric m ON m.id = c.metric_id
    WHERE ${scopeSql(scope, Prisma.sql`c.person_id`)} AND c.person_id <> ${scope.actorId}::uuid
      AND c.week >= ${columnOfDay(addDays(today, -FRESH_DAYS))}::date AND jsonb_typeof(c.latest) = 'object'
      AND NOT EXISTS (SELECT 1 FROM slump s WHERE s.person_id = c.person_id AND s.metric_id = c.metric_id
        AND s.closed_at IS NULL AND NOT (${releasedSql(now)}))`;
}
