import type pg from "pg";
import { createBuiltInTypes } from "@/lib/activities/commands/built-in-types";
import { createBuiltInMetrics } from "@/lib/metrics/commands/built-in-metrics";
import { openDatabase } from "@/lib/platform/db/database";
import { PEOPLE_SQL } from "./seed-company";

export const SCAN_WEEKS = 60;

/** A company whose people did something of six types on the days of sixty weeks: the rollups alone, since a scan reads no more. */
export async function seedScan(client: pg.Client, url: string, people: number): Promise<void> {
  const database = openDatabase(url, 2);
  try {
    await client.query(PEOPLE_SQL);
    await database.$transaction(async (tx) => {
      await createBuiltInTypes(tx);
      await createBuiltInMetrics(tx, new Date());
    });
    await client.query("SELECT bench_people($1)", [people]);
    await client.query("SET session_replication_role = replica");
    await client.query(DAYS_SQL, [SCAN_WEEKS]);
    await client.query("SET session_replication_role = origin");
  } finally {
    await database.$disconnect();
  }
  await client.query("DROP FUNCTION bench_people");
  await client.query("VACUUM ANALYZE");
}

// Calls on four days of five, the rest ever more seldom; always the same.
const DAYS_SQL = `
  INSERT INTO activity_daily (person_id, type_id, day, count)
  SELECT person_id, type_id, day, 1 + dice % 7 FROM (
    SELECT p.id AS person_id, t.id AS type_id, t.position, current_date - n AS day,
           abs(hashint4(p.external_id::int * 1009 + n * 31 + t.position)) AS dice
    FROM person p CROSS JOIN generate_series(1, 7 * $1::int) AS n CROSS JOIN activity_type t
    WHERE p.role = 'REP' AND t.position <= 6 AND extract(isodow FROM current_date - n) < 6) AS days
  WHERE dice % 10 < 9 - position`;
