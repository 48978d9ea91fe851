import type { Importing } from "./importing";
import { OF_A_ROW } from "./stage-activities";

/** Writes activities and takes the daily counts along, buckets in key order as everywhere. */
export async function writeActivities({ bulk, id, now, startedById }: Importing): Promise<void> {
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version, before) SELECT $1::uuid, 'Activity', x.id, x.version + 1, to_jsonb(x)
    FROM activity x JOIN activity_row r ON r.known_id = x.id WHERE r.action = 'update'`,
    [id],
  );
  await bulk.query(`CREATE TEMP TABLE count_change (person_id uuid, type_id uuid, day date, by int) ON COMMIT DROP`);
  await bulk.query(`INSERT INTO count_change SELECT x.person_id, x.type_id, x.day, -x.count FROM activity x JOIN activity_row r ON r.known_id = x.id
      WHERE r.action = 'update' AND x.voided_at IS NULL
    UNION ALL SELECT person_id, type_id, day, count FROM activity_row WHERE action IN ('create', 'update')`);
  await bulk.query(
    `INSERT INTO activity (id, person_id, type_id, count, occurred_at, day, account_id, opportunity_id, note, outcome, logged_by_id,
      external_id, created_at)
    SELECT id, person_id, type_id, count, occurred_at, day, account_id, opportunity_id, note, outcome, coalesce($2::uuid, person_id), coalesce(external_id, source_key), $1::timestamptz
    FROM activity_row WHERE action = 'create'`,
    [now, startedById],
  );
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version) SELECT $1::uuid, 'Activity', id, 1 FROM activity_row WHERE action = 'create'`,
    [id],
  );
  await bulk.query(`UPDATE activity x SET version = x.version + 1, person_id = r.person_id, type_id = r.type_id, count = r.count,
      occurred_at = r.occurred_at, day = r.day, account_id = coalesce(r.account_id, x.account_id),
      opportunity_id = coalesce(r.opportunity_id, x.opportunity_id), note = coalesce(r.note, x.note), outcome = coalesce(r.outcome, x.outcome),
      external_id = CASE WHEN x.external_id IS NULL OR x.external_id LIKE '${OF_A_ROW}%' THEN coalesce(r.external_id, r.source_key) ELSE x.external_id END
    FROM activity_row r WHERE r.known_id = x.id AND r.action = 'update'`);
  await changeCounts({ bulk });
}

/**
 * Adds what a temporary table count_change holds to the daily counts. Less comes first and by itself: a row that is proposed for
 * insertion must not be below nothing, even where it would only be taken off another. Whoever it is about is looked at again.
 */
export async function changeCounts({ bulk }: Pick<Importing, "bulk">): Promise<void> {
  const net = `SELECT person_id, type_id, day, sum(by)::int AS by FROM count_change GROUP BY 1, 2, 3`;
  await bulk.query(`UPDATE activity_daily d SET count = d.count + n.by FROM (${net}) n
    WHERE n.by < 0 AND (d.person_id, d.day, d.type_id) = (n.person_id, n.day, n.type_id)`);
  await bulk.query(`INSERT INTO activity_daily (person_id, type_id, day, count)
    SELECT person_id, type_id, day, by FROM (${net}) n WHERE by > 0 ORDER BY person_id, day, type_id
    ON CONFLICT (person_id, day, type_id) DO UPDATE SET count = activity_daily.count + EXCLUDED.count`);
  await bulk.query(`UPDATE metric_scan SET due_at = now()
    WHERE due_at > now() AND person_id IN (SELECT person_id FROM count_change)`);
}
