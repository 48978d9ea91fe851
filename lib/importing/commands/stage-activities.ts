import { readActivity } from "@/lib/importing/domain/activity-row";
import type { Importing } from "./importing";
import { ownId } from "./own-ids";
import { rejectRows, stageRows } from "./stage-rows";

/** Reads the activities; names are still names. */
export async function readActivities(importing: Importing): Promise<void> {
  const { bulk } = importing;
  await bulk.query(`CREATE TEMP TABLE activity_cells (file_id uuid, line int, id uuid, external_id text, person text, person_external_id text,
    type text, instant timestamptz(3), day date, time time, count int, account text, opportunity text, outcome text, note text) ON COMMIT DROP`);
  await stageRows(importing, {
    entity: "activities",
    target: "activity_cells",
    read: (cells, file) => {
      const row = readActivity(cells, file.source);
      return [
        ...[row.externalId, row.person, row.personExternalId, row.type, row.instant, row.day, row.time, row.count],
        ...[row.account, row.opportunity, row.outcome, row.note],
      ];
    },
  });
  await bulk.query(`ANALYZE activity_cells`);
}

/** Puts records in the place of names and says of each row whether it is new, changed or the same. */
export async function matchActivities(importing: Importing): Promise<void> {
  await resolveActivities(importing);
  await refuseActivities(importing);
  await compareActivities(importing);
}

/** A day and a time without a zone are those of the person: a business day is theirs and not the organisation's. */
async function resolveActivities({ bulk, answers, timeZone }: Importing): Promise<void> {
  await bulk.query(
    `CREATE TEMP TABLE activity_row ON COMMIT DROP AS
     WITH named AS (SELECT c.*, coalesce(px.id, p.id, CASE WHEN c.person IS NULL THEN $1::uuid END) AS person_id
       FROM activity_cells c
       LEFT JOIN known_name px ON px.kind = 'person#' AND px.key = c.person_external_id
       LEFT JOIN known_name p ON p.kind = 'person' AND p.key = lower(c.person)),
     placed AS (SELECT c.*, coalesce(z.zone, $2) AS zone, coalesce(c.instant, (c.day + c.time) AT TIME ZONE coalesce(z.zone, $2)) AS occurred_at
       FROM named c LEFT JOIN person_zone z ON z.person_id = c.person_id)
     SELECT c.file_id, c.line, c.id, c.external_id, c.person, c.type, t.id AS type_id, c.occurred_at, c.zone,
       coalesce(c.day, (c.occurred_at AT TIME ZONE c.zone)::date) AS day, c.count, c.outcome, c.note, c.person_id,
       coalesce(o.account_id, a.id) AS account_id, o.id AS opportunity_id,
       NULL::uuid AS known_id, NULL::text AS action, NULL::text AS reason, NULL::jsonb AS vals
     FROM placed c
     LEFT JOIN known_name t ON t.kind = 'activityType' AND t.key = lower(c.type)
     LEFT JOIN known_name a ON a.kind = 'account' AND a.key = lower(c.account)
     LEFT JOIN (SELECT key, person_id, CASE WHEN count(*) = 1 THEN min(id::text)::uuid END AS id,
         CASE WHEN count(*) = 1 THEN min(account_id::text)::uuid END AS account_id FROM (
           SELECT lower(name) AS key, person_id, id, account_id FROM opportunity UNION
           SELECT lower(name), owner_id, coalesce(known_id, id), account_id FROM deal) named GROUP BY 1, 2) o
       ON o.key = lower(c.opportunity) AND o.person_id = c.person_id`,
    [answers.ownerId, timeZone],
  );
}

/** What speaks against a row; who it is about by an id is known afterwards. */
async function refuseActivities(importing: Importing): Promise<void> {
  const { bulk, now } = importing;
  await bulk.query(`UPDATE activity_row SET vals = jsonb_strip_nulls(jsonb_build_object('owner', person, 'type', type)),
    reason = CASE WHEN person_id IS NULL AND person IS NOT NULL THEN 'ownerUnknown' WHEN person_id IS NULL THEN 'noOwner' ELSE 'typeUnknown' END
    WHERE person_id IS NULL OR type_id IS NULL`);
  await bulk.query(
    `UPDATE activity_row SET reason = 'inFuture', vals = jsonb_build_object('day', day) WHERE reason IS NULL AND occurred_at > $1`,
    [now],
  );
  await bulk.query(`UPDATE activity_row r SET known_id = x.id FROM activity x WHERE x.id = ${ownId("r.external_id")}`);
  await bulk.query(
    `UPDATE activity_row r SET known_id = x.id FROM activity x WHERE r.known_id IS NULL AND x.external_id = r.external_id`,
  );
  await bulk.query(`UPDATE activity_row r SET reason = 'twice', vals = jsonb_build_object('line', ranked.first, 'name', r.external_id)
    FROM (SELECT file_id, line, first_value(line) OVER same AS first, row_number() OVER same AS place FROM activity_row
      WHERE external_id IS NOT NULL WINDOW same AS (PARTITION BY coalesce(known_id::text, external_id) ORDER BY file_id, line)) ranked
    WHERE ranked.place > 1 AND r.file_id = ranked.file_id AND r.line = ranked.line AND r.reason IS NULL`);
  await bulk.query(`UPDATE activity_row r SET external_id = x.external_id FROM activity x WHERE x.id = r.known_id`);
  await rejectRows(importing, "activity_row");
}

/**
 * Without an id a row is the same as another that agrees with it in everything, and two such rows are two activities: the second
 * of a file meets the second here. Files know minutes, and a time is compared as it reads where the person is.
 */
async function compareActivities({ bulk }: Importing): Promise<void> {
  await bulk.query(`WITH zone_of AS (SELECT DISTINCT person_id, zone FROM activity_row),
    mine AS (SELECT id, ${SAME} AS same, row_number() OVER (PARTITION BY ${SAME} ORDER BY file_id, line) AS place
      FROM activity_row r WHERE external_id IS NULL AND known_id IS NULL),
    here AS (SELECT id, ${SAME} AS same, row_number() OVER (PARTITION BY ${SAME} ORDER BY id) AS place
      FROM activity r JOIN zone_of USING (person_id) WHERE external_id IS NULL AND voided_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM activity_row known WHERE known.known_id = r.id))
    UPDATE activity_row r SET known_id = here.id FROM mine JOIN here USING (same, place) WHERE mine.id = r.id`);
  // What reads the same keeps its seconds, and its own hour of the two that a clock change makes of one.
  await bulk.query(`UPDATE activity_row r SET occurred_at = x.occurred_at FROM activity x WHERE x.id = r.known_id
    AND (x.day, to_char(x.occurred_at AT TIME ZONE r.zone, 'HH24:MI')) = (r.day, to_char(r.occurred_at AT TIME ZONE r.zone, 'HH24:MI'))`);
  await bulk.query(`UPDATE activity_row r SET action = CASE WHEN known_id IS NULL THEN 'create' WHEN EXISTS (SELECT 1 FROM activity x
      WHERE x.id = r.known_id AND (${ACTIVITY_CHANGED})) THEN 'update' ELSE 'skip' END`);
  await bulk.query(`INSERT INTO accepted SELECT file_id, line, action FROM activity_row`);
}

const SAME = `(person_id, r.type_id, r.day, to_char(r.occurred_at AT TIME ZONE zone, 'HH24:MI'), r.count, coalesce(r.note, ''), coalesce(r.outcome, ''))`;

/** One that was taken back here stays so; an import does not bring it to life again. */
const ACTIVITY_CHANGED = `x.voided_at IS NULL AND ((r.person_id, r.type_id, r.occurred_at, r.day, r.count)
    IS DISTINCT FROM (x.person_id, x.type_id, x.occurred_at, x.day, x.count)
  OR (r.account_id IS NOT NULL AND r.account_id IS DISTINCT FROM x.account_id)
  OR (r.opportunity_id IS NOT NULL AND r.opportunity_id IS DISTINCT FROM x.opportunity_id)
  OR (r.outcome IS NOT NULL AND r.outcome IS DISTINCT FROM x.outcome) OR (r.note IS NOT NULL AND r.note IS DISTINCT FROM x.note))`;
