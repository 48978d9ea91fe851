import type { Importing } from "./importing";

/**
 * The zone of each person with the day that it is there: theirs, else that of the organisation, as everywhere in the application.
 * A zone that only the server of the application knows cannot be asked for here.
 */
export async function preparePersonZones({ bulk, timeZone, now }: Importing): Promise<void> {
  await bulk.query(
    `CREATE TEMP TABLE person_zone ON COMMIT DROP AS
     WITH known AS MATERIALIZED (SELECT lower(name) AS key FROM pg_timezone_names
       -- Reading all zones takes a while, and mostly everybody is in one.
       WHERE EXISTS (SELECT 1 FROM person WHERE time_zone IS NOT NULL)),
     zoned AS (SELECT id AS person_id, CASE WHEN lower(time_zone) IN (SELECT key FROM known) THEN time_zone ELSE $1 END AS zone FROM person)
     SELECT person_id, zone, ($2::timestamptz AT TIME ZONE zone)::date AS today FROM zoned`,
    [timeZone, now],
  );
  await bulk.query(`CREATE INDEX ON person_zone (person_id)`);
}
