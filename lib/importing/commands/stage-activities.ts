import { readActivity } from "@/lib/importing/domain/activity-row";
import type { Importing } from "./importing";
import { rejectRows, stageRows } from "./stage-rows";

/** Reads the activities; names are still names. */
export async function readActivities(importing: Importing): Promise<void> {
  const { bulk, timeZone, now } = importing;
  await bulk.query(`CREATE TEMP TABLE activity_cells (file_id uuid, line int, id uuid, external_id text, person text, person_external_id text,
    type text, occurred_at timestamptz(3), day date, count int, account text, opportunity text, outcome text, note text) ON COMMIT DROP`);
  await stageRows(importing, {
    entity: "activities",
    target: "activity_cells",
    read: (cells, file) => {
      const row = readActivity(cells, file.source, { timeZone, now });
      return [
        ...[
          row.externalId,
          row.person,
          row.personExternalId,
          row.type,
          row.occurredAt.toISOString(),
          row.day,
          row.count,
        ],
        ...[row.account, row.opportunity, row.outcome, row.note],
      ];
    },
  });
  await bulk.query(`ANALYZE activity_cells`);
}

/**
 * Puts records in the place of names and says of each row whether it is new, changed or the same. Without an id it is the same
 * as another that agrees with it in everything, and two such rows are two activities: the second of a file meets the second here.
 */
export async function matchActivities(importing: Importing): Promise<void> {
  const { bulk, answers } = importing;
  await bulk.query(
    `CREATE TEMP TABLE activity_row ON COMMIT DROP AS
     SELECT c.file_id, c.line, c.id, c.external_id, c.person, c.type, t.id AS type_id, c.occurred_at, c.day, c.count, c.outcome, c.note,
       coalesce(px.id, p.id, CASE WHEN c.person IS NULL THEN $1::uuid END) AS person_id,
       coalesce(o.account_id, a.id) AS account_id, o.id AS opportunity_id,
       NULL::uuid AS known_id, NULL::text AS action, NULL::text AS reason, NULL::jsonb AS vals
     FROM activity_cells c
     LEFT JOIN known_name px ON px.kind = 'person#' AND px.key = c.person_external_id
     LEFT JOIN known_name p ON p.kind = 'person' AND p.key = lower(c.person)
     LEFT JOIN known_name t ON t.kind = 'activityType' AND t.key = lower(c.type)
     LEFT JOIN known_name a ON a.kind = 'account' AND a.key = lower(c.account)
     LEFT JOIN (SELECT key, person_id, CASE WHEN count(*) = 1 THEN min(id::text)::uuid END AS id,
         CASE WHEN count(*) = 1 THEN min(account_id::text)::uuid END AS account_id FROM (
           SELECT lower(name) AS key, person_id, id, account_id FROM opportunity UNION
           SELECT lower(name), owner_id, coalesce(known_id, id), account_id FROM deal) named GROUP BY 1, 2) o
       ON o.key = lower(c.opportunity) AND o.person_id = coalesce(px.id, p.id, CASE WHEN c.person IS NULL THEN $1::uuid END)`,
    [answers.ownerId],
  );
  await bulk.query(`UPDATE activity_row SET vals = jsonb_strip_nulls(jsonb_build_object('owner', person, 'type', type)),
    reason = CASE WHEN person_id IS NULL AND person IS NOT NULL THEN 'ownerUnknown' WHEN person_id IS NULL THEN 'noOwner' ELSE 'typeUnknown' END
    WHERE person_id IS NULL OR type_id IS NULL`);
  await bulk.query(`UPDATE activity_row r SET reason = 'twice', vals = jsonb_build_object('line', ranked.first, 'name', r.external_id)
    FROM (SELECT file_id, line, first_value(line) OVER same AS first, row_number() OVER same AS place FROM activity_row
      WHERE external_id IS NOT NULL WINDOW same AS (PARTITION BY external_id ORDER BY file_id, line)) ranked
    WHERE ranked.place > 1 AND r.file_id = ranked.file_id AND r.line = ranked.line AND r.reason IS NULL`);
  await rejectRows(importing, "activity_row");
  await bulk.query(`UPDATE activity_row r SET known_id = x.id FROM activity x WHERE x.external_id = r.external_id`);
  await bulk.query(`WITH mine AS (SELECT id, ${SAME} AS same, row_number() OVER (PARTITION BY ${SAME} ORDER BY file_id, line) AS place
      FROM activity_row r WHERE external_id IS NULL),
    here AS (SELECT id, ${SAME} AS same, row_number() OVER (PARTITION BY ${SAME} ORDER BY id) AS place FROM activity r
      WHERE external_id IS NULL AND voided_at IS NULL AND person_id IN (SELECT person_id FROM activity_row))
    UPDATE activity_row r SET known_id = here.id FROM mine JOIN here USING (same, place) WHERE mine.id = r.id`);
  await bulk.query(`UPDATE activity_row r SET action = CASE WHEN known_id IS NULL THEN 'create' WHEN EXISTS (SELECT 1 FROM activity x
      WHERE x.id = r.known_id AND (${ACTIVITY_CHANGED})) THEN 'update' ELSE 'skip' END`);
  await bulk.query(`INSERT INTO accepted SELECT file_id, line, action FROM activity_row`);
}

const SAME = `(r.person_id, r.type_id, r.occurred_at, r.count, coalesce(r.note, ''), coalesce(r.outcome, ''))`;

/** One that was taken back here stays so; an import does not bring it to life again. */
const ACTIVITY_CHANGED = `x.voided_at IS NULL AND ((r.person_id, r.type_id, r.occurred_at, r.day, r.count)
    IS DISTINCT FROM (x.person_id, x.type_id, x.occurred_at, x.day, x.count)
  OR (r.account_id IS NOT NULL AND r.account_id IS DISTINCT FROM x.account_id)
  OR (r.opportunity_id IS NOT NULL AND r.opportunity_id IS DISTINCT FROM x.opportunity_id)
  OR (r.outcome IS NOT NULL AND r.outcome IS DISTINCT FROM x.outcome) OR (r.note IS NOT NULL AND r.note IS DISTINCT FROM x.note))`;
