import { readActivity } from "@/lib/importing/domain/activity-row";
import type { Importing } from "./importing";
import { plainId } from "./stage-deals";
import { rejectDoubles, rejectRows, stageRows } from "./stage-rows";

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

/** Puts records in the place of names and says of each row whether it is new, changed or the same. */
export async function matchActivities(importing: Importing): Promise<void> {
  await resolveActivities(importing);
  await meetActivities(importing);
  const { bulk } = importing;
  await bulk.query(`UPDATE activity_row r SET action = CASE WHEN known_id IS NULL THEN 'create' WHEN NOT is_same_row AND EXISTS (
      SELECT 1 FROM activity x WHERE x.id = r.known_id AND (${ACTIVITY_CHANGED})) THEN 'update' ELSE 'skip' END`);
  await bulk.query(`INSERT INTO accepted SELECT file_id, line, action FROM activity_row`);
}

async function resolveActivities(importing: Importing): Promise<void> {
  const { bulk, answers } = importing;
  const owner = "coalesce(px.id, p.id, CASE WHEN c.person IS NULL AND c.person_external_id IS NULL THEN $1::uuid END)";
  await bulk.query(
    `CREATE TEMP TABLE activity_row ON COMMIT DROP AS
     SELECT c.file_id, c.line, c.id, c.external_id, c.person, c.person_external_id, c.type, c.account, c.opportunity, t.id AS type_id, c.occurred_at, c.day, c.count, c.outcome, c.note,
       ${owner} AS person_id,
       coalesce(o.account_id, a.id) AS account_id, o.id AS opportunity_id,
       NULL::text AS source_key, NULL::uuid AS known_id, false AS is_same_row, NULL::text AS action, NULL::text AS reason, NULL::jsonb AS vals
     FROM activity_cells c
     LEFT JOIN known_name px ON px.kind = 'person#' AND px.key = c.person_external_id
     LEFT JOIN known_name p ON p.kind = 'person' AND p.key = lower(c.person)
     LEFT JOIN known_name t ON t.kind = 'activityType' AND t.key = lower(c.type)
     LEFT JOIN known_name a ON a.kind = 'account' AND a.key = lower(c.account)
     LEFT JOIN (SELECT key, person_id, CASE WHEN count(*) = 1 THEN min(id::text)::uuid END AS id,
         CASE WHEN count(*) = 1 THEN min(account_id::text)::uuid END AS account_id FROM (
           SELECT lower(name) AS key, person_id, id, account_id FROM opportunity UNION
           SELECT lower(name), owner_id, coalesce(known_id, id), account_id FROM deal) named GROUP BY 1, 2) o
       ON o.key = lower(c.opportunity) AND o.person_id = ${owner}`,
    [answers.ownerId],
  );
  await bulk.query(`UPDATE activity_row SET vals = jsonb_strip_nulls(jsonb_build_object('owner', person,
      'ownerId', ${plainId("person_external_id")}, 'type', type, 'account', account)),
    reason = CASE WHEN person_id IS NULL AND person IS NOT NULL THEN 'ownerUnknown'
      WHEN person_id IS NULL AND person_external_id IS NOT NULL THEN 'ownerIdUnknown' WHEN person_id IS NULL THEN 'noOwner'
      WHEN type_id IS NULL THEN 'typeUnknown' ELSE 'accountUnknown' END
    WHERE person_id IS NULL OR type_id IS NULL OR (account IS NOT NULL AND account_id IS NULL)`);
  await rejectDoubles(importing, "activity_row", { by: "r.external_id", shown: "r.external_id" });
  await rejectRows(importing, "activity_row");
}

/**
 * A row without an id is the one that it was when it came in: what it said is kept with the activity, so it is found however the
 * activity was edited or taken back since. A row that says something new is an activity of the same person, type and instant that
 * no other row is; equal ones meet in their order.
 */
async function meetActivities({ bulk }: Importing): Promise<void> {
  await bulk.query(`UPDATE activity_row r SET source_key = '${OF_A_ROW}' || k.hash || ':' || k.place FROM (SELECT id, hash,
      row_number() OVER (PARTITION BY hash ORDER BY file_id, line) AS place FROM (SELECT id, file_id, line, ${HASH} AS hash
        FROM activity_row r WHERE external_id IS NULL) hashed) k WHERE k.id = r.id`);
  await bulk.query(`UPDATE activity_row r SET known_id = x.id, is_same_row = r.external_id IS NULL FROM activity x
    WHERE x.external_id = coalesce(r.external_id, r.source_key)`);
  await bulk.query(`WITH mine AS (SELECT id, ${INSTANT} AS same, row_number() OVER (PARTITION BY ${INSTANT} ORDER BY file_id, line) AS place
      FROM activity_row r WHERE external_id IS NULL AND known_id IS NULL),
    here AS (SELECT id, ${INSTANT} AS same, row_number() OVER (PARTITION BY ${INSTANT} ORDER BY id) AS place FROM activity r
      WHERE (external_id IS NULL OR external_id LIKE '${OF_A_ROW}%') AND voided_at IS NULL
        AND person_id IN (SELECT person_id FROM activity_row) AND id NOT IN (SELECT known_id FROM activity_row WHERE known_id IS NOT NULL))
    UPDATE activity_row r SET known_id = here.id FROM mine JOIN here USING (same, place) WHERE mine.id = r.id`);
}

export const OF_A_ROW = "row:";
const INSTANT = `(r.person_id, r.type_id, r.occurred_at)`;
const HASH = `encode(sha256(convert_to(concat_ws('|', r.person_id, r.type_id, extract(epoch FROM r.occurred_at), r.count,
  coalesce(r.note, ''), coalesce(r.outcome, '')), 'UTF8')), 'hex')`;

/** One that was taken back here stays so; an import does not bring it to life again. */
const ACTIVITY_CHANGED = `x.voided_at IS NULL AND ((r.person_id, r.type_id, r.occurred_at, r.day, r.count)
    IS DISTINCT FROM (x.person_id, x.type_id, x.occurred_at, x.day, x.count)
  OR (r.account_id IS NOT NULL AND r.account_id IS DISTINCT FROM x.account_id)
  OR (r.opportunity_id IS NOT NULL AND r.opportunity_id IS DISTINCT FROM x.opportunity_id)
  OR (r.outcome IS NOT NULL AND r.outcome IS DISTINCT FROM x.outcome) OR (r.note IS NOT NULL AND r.note IS DISTINCT FROM x.note))`;
