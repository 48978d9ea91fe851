import { readActivity } from "@/lib/importing/domain/activity-row";
import type { Importing } from "./importing";
import { ownId } from "./own-ids";
import { plainId } from "./stage-deals";
import { rejectDoubles, rejectRows, stageRows } from "./stage-rows";

const ACTIVITY_CELLS = `file_id uuid, line int, id uuid, external_id text, person text, person_external_id text,
    type text, instant timestamptz(3), day date, time time, count int, account text, account_external_id text, opportunity text,
    outcome text, note text`;

/** Reads the activities; names are still names. */
export async function readActivities(importing: Importing): Promise<void> {
  const { bulk } = importing;
  await bulk.query(`CREATE TEMP TABLE activity_cells (${ACTIVITY_CELLS}) ON COMMIT DROP`);
  await stageRows(importing, {
    entity: "activities",
    target: "activity_cells",
    readUnder: ACTIVITY_CELLS,
    read: (cells, file) => {
      const row = readActivity(cells, file.source);
      return [
        ...[row.externalId, row.person, row.personExternalId, row.type, row.instant, row.day, row.time, row.count],
        ...[row.account, row.accountExternalId, row.opportunity, row.outcome, row.note],
      ];
    },
  });
  await bulk.query(`ANALYZE activity_cells`);
}

/** Puts records in the place of names and says of each row whether it is new, changed or the same. */
export async function matchActivities(importing: Importing): Promise<void> {
  const { bulk } = importing;
  await resolveActivities(importing);
  await refuseActivities(importing);
  await meetActivities(importing);
  // What reads the same keeps its seconds, and its own hour of the two that a clock change makes of one.
  await bulk.query(`UPDATE activity_row r SET occurred_at = x.occurred_at FROM activity x WHERE x.id = r.known_id
    AND (x.day, ${clock("x.occurred_at", "r.zone")}) = (r.day, ${clock("r.occurred_at", "r.zone")})`);
  await bulk.query(`UPDATE activity_row r SET action = CASE WHEN known_id IS NULL THEN 'create' WHEN NOT is_same_row AND EXISTS (
      SELECT 1 FROM activity x WHERE x.id = r.known_id AND (${ACTIVITY_CHANGED})) THEN 'update' ELSE 'skip' END`);
  await bulk.query(`INSERT INTO accepted SELECT file_id, action, count(*) FROM activity_row GROUP BY 1, 2`);
}

/** A day and a time without a zone are those of the person: a business day is theirs and not the organisation's. */
async function resolveActivities({ bulk, answers, timeZone }: Importing): Promise<void> {
  await bulk.query(
    `CREATE TEMP TABLE activity_row ON COMMIT DROP AS
     WITH named AS (SELECT c.*, coalesce(px.id, p.id, CASE WHEN c.person IS NULL AND c.person_external_id IS NULL THEN $1::uuid END) AS person_id,
         coalesce(extract(epoch FROM c.instant)::text, c.day || ' ' || c.time) AS said
       FROM activity_cells c
       LEFT JOIN known_name px ON px.kind = 'person#' AND px.key = c.person_external_id
       LEFT JOIN known_name p ON p.kind = 'person' AND p.key = lower(c.person)),
     placed AS (SELECT c.*, coalesce(z.zone, $2) AS zone, coalesce(c.instant, (c.day + c.time) AT TIME ZONE coalesce(z.zone, $2)) AS occurred_at
       FROM named c LEFT JOIN person_zone z ON z.person_id = c.person_id)
     SELECT c.file_id, c.line, c.id, c.external_id, c.person, c.person_external_id, c.type, c.account, c.opportunity, t.id AS type_id,
       c.said, c.occurred_at, c.zone, coalesce(c.day, (c.occurred_at AT TIME ZONE c.zone)::date) AS day, c.count, c.outcome, c.note,
       c.person_id, coalesce(o.account_id, ax.id, a.id) AS account_id, o.id AS opportunity_id,
       NULL::text AS source_key, NULL::uuid AS known_id, false AS is_same_row, NULL::text AS action, NULL::text AS reason, NULL::jsonb AS vals
     FROM placed c
     LEFT JOIN known_name t ON t.kind = 'activityType' AND t.key = lower(c.type)
     LEFT JOIN known_name ax ON ax.kind = 'account#' AND ax.key = c.account_external_id
     LEFT JOIN known_name a ON a.kind = 'account' AND a.key = lower(c.account)
     LEFT JOIN (SELECT key, person_id, CASE WHEN count(*) = 1 THEN min(id::text)::uuid END AS id,
         CASE WHEN count(*) = 1 THEN min(account_id::text)::uuid END AS account_id FROM (
           SELECT lower(name) AS key, person_id, id, account_id FROM opportunity UNION
           SELECT lower(name), owner_id, coalesce(known_id, id), account_id FROM deal) named GROUP BY 1, 2) o
       ON o.key = lower(c.opportunity) AND o.person_id = c.person_id`,
    [answers.ownerId, timeZone],
  );
}

/** What speaks against a row. An activity that a row means by our id or by that of its source is known afterwards. */
async function refuseActivities(importing: Importing): Promise<void> {
  const { bulk, now } = importing;
  await bulk.query(`UPDATE activity_row SET vals = jsonb_strip_nulls(jsonb_build_object('owner', person,
      'ownerId', ${plainId("person_external_id")}, 'type', type, 'account', account)),
    reason = CASE WHEN person_id IS NULL AND person IS NOT NULL THEN 'ownerUnknown'
      WHEN person_id IS NULL AND person_external_id IS NOT NULL THEN 'ownerIdUnknown' WHEN person_id IS NULL THEN 'noOwner'
      WHEN type_id IS NULL THEN 'typeUnknown' ELSE 'accountUnknown' END
    WHERE person_id IS NULL OR type_id IS NULL OR (account IS NOT NULL AND account_id IS NULL)`);
  await bulk.query(
    `UPDATE activity_row SET reason = 'inFuture', vals = jsonb_build_object('day', day) WHERE reason IS NULL AND occurred_at > $1`,
    [now],
  );
  await bulk.query(`UPDATE activity_row r SET known_id = x.id FROM activity x WHERE x.id = ${ownId("r.external_id")}`);
  await bulk.query(
    `UPDATE activity_row r SET known_id = x.id FROM activity x WHERE r.known_id IS NULL AND x.external_id = r.external_id`,
  );
  await rejectDoubles(importing, "activity_row", { by: "r.known_id", shown: "r.external_id" });
  await rejectDoubles(importing, "activity_row", { by: "r.external_id", shown: "r.external_id" });
  await bulk.query(`UPDATE activity_row r SET external_id = x.external_id FROM activity x WHERE x.id = r.known_id`);
  await rejectRows(importing, "activity_row");
}

/**
 * A row without an id is the one that it was when it came in: what it said is kept with the activity, so it is found however the
 * activity was edited or taken back since. Else it is one that agrees with it in everything, to the minute that files know and
 * where the person is. A row that says something new is an activity of the same person, type and instant that no other row is;
 * equal ones meet in their order.
 */
async function meetActivities({ bulk }: Importing): Promise<void> {
  await bulk.query(`UPDATE activity_row r SET source_key = '${OF_A_ROW}' || k.hash || ':' || k.place FROM (SELECT id, hash,
      row_number() OVER (PARTITION BY hash ORDER BY file_id, line) AS place FROM (SELECT id, file_id, line, ${HASH} AS hash
        FROM activity_row r WHERE external_id IS NULL AND known_id IS NULL) hashed) k WHERE k.id = r.id`);
  await bulk.query(
    `UPDATE activity_row r SET known_id = x.id, is_same_row = true FROM activity x WHERE r.known_id IS NULL AND x.external_id = r.source_key`,
  );
  for (const same of [SAME, INSTANT])
    await bulk.query(`WITH mine AS (SELECT id, ${same} AS same, row_number() OVER (PARTITION BY ${same} ORDER BY file_id, line) AS place
        FROM activity_row r WHERE external_id IS NULL AND known_id IS NULL),
      here AS (SELECT id, ${same} AS same, row_number() OVER (PARTITION BY ${same} ORDER BY id) AS place
        FROM activity r JOIN (SELECT DISTINCT person_id, zone FROM activity_row) z USING (person_id)
        WHERE (external_id IS NULL OR external_id LIKE '${OF_A_ROW}%') AND voided_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM activity_row known WHERE known.known_id = r.id))
      UPDATE activity_row r SET known_id = here.id FROM mine JOIN here USING (same, place) WHERE mine.id = r.id`);
}

export const OF_A_ROW = "row:";
const INSTANT = `(person_id, r.type_id, r.occurred_at)`;
const SAME = `(person_id, r.type_id, r.day, ${clock("r.occurred_at", "zone")}, r.count, coalesce(r.note, ''), coalesce(r.outcome, ''))`;
const HASH = `encode(sha256(convert_to(concat_ws('|', r.person_id, r.type_id, r.said, r.count,
  coalesce(r.note, ''), coalesce(r.outcome, '')), 'UTF8')), 'hex')`;

/** What the clock says in a zone. */
function clock(instant: string, zone: string): string {
  return `to_char(${instant} AT TIME ZONE ${zone}, 'HH24:MI')`;
}

/** One that was taken back here stays so; an import does not bring it to life again. */
const ACTIVITY_CHANGED = `x.voided_at IS NULL AND ((r.person_id, r.type_id, r.occurred_at, r.day, r.count)
    IS DISTINCT FROM (x.person_id, x.type_id, x.occurred_at, x.day, x.count)
  OR (r.account_id IS NOT NULL AND r.account_id IS DISTINCT FROM x.account_id)
  OR (r.opportunity_id IS NOT NULL AND r.opportunity_id IS DISTINCT FROM x.opportunity_id)
  OR (r.outcome IS NOT NULL AND r.outcome IS DISTINCT FROM x.outcome) OR (r.note IS NOT NULL AND r.note IS DISTINCT FROM x.note))`;
