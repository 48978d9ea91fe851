import type pg from "pg";
import { SESSION_COOKIE, sealSession } from "@/lib/access/session/session-cookie";
import { createBuiltInTypes } from "@/lib/activities/commands/built-in-types";
import { rebuildRollups } from "@/lib/activities/commands/rebuild-rollups";
import { newId } from "@/lib/kernel/ids";
import { createBuiltInMetrics } from "@/lib/metrics/commands/built-in-metrics";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { rebuildWonDays } from "@/lib/pipeline/commands/won-days";
import { openDatabase } from "@/lib/platform/db/database";
import { COACHING_SQL } from "./seed-coaching";
import { SALES_SQL } from "./seed-sales";
import { SLUMPS_SQL } from "./seed-slumps";

/** A company with people signed in to it: their cookies, and what a rep logs. */
export type Company = {
  url: string;
  rep: string;
  manager: string;
  executive: string;
  personId: string;
  typeId: string;
};

/** Without talks nobody has ever been coached there. */
export type Size = { people: number; activities: number; talks?: number };

const LONGEST_MS = 1_200_000;
// Person 1 is the executive, 2 to 5 lead the regions, and the team that is looked at is 6 to 17 in every company.
const [EXECUTIVE, FIRST_LEAD, REP] = [1, 2, 6];
const TEAM_SIZE = 12;

/**
 * A company by the set: four regions, in a small one with their people in them, in a large one with teams of twelve below them.
 * Everybody did and sold the same amount, the team of twelve exactly the same, and the rollups are made by their own command.
 */
export async function seedCompany(client: pg.Client, url: string, size: Size): Promise<void> {
  const database = openDatabase(url, 2);
  try {
    await client.query(PEOPLE_SQL);
    await database.$transaction(async (tx) => {
      await createBuiltInTypes(tx);
      await createBuiltInStages(tx);
      await createBuiltInMetrics(tx, new Date());
    });
    await client.query("SELECT bench_people($1)", [size.people]);
    await client.query(SALES_SQL);
    await client.query("SELECT bench_sales($1, $2)", [size.people, Math.round(size.activities / size.people)]);
    await client.query(SLUMPS_SQL);
    await client.query("SELECT bench_slumps()");
    await client.query(COACHING_SQL);
    if (size.talks !== undefined) await client.query("SELECT bench_coaching($1)", [size.talks]);
    for (const rebuild of [rebuildRollups, rebuildWonDays])
      await database.$transaction(rebuild, { timeout: LONGEST_MS });
  } finally {
    await database.$disconnect();
  }
  // The daily look at everybody is measured by itself; here it would run beside the pages.
  await client.query("UPDATE metric_scan SET due_at = now() + interval '1 day'");
  await client.query(
    "DROP FUNCTION bench_people, bench_sales, bench_slumps, bench_coaching, bench_said, bench_dice, bench_id",
  );
  await client.query("VACUUM ANALYZE");
  await client.query("CHECKPOINT");
}

/** Everybody who is needed, signed in. */
export async function companyOf(client: pg.Client, url: string, size: Size): Promise<Company> {
  const manager = size.people > 100 ? REP + TEAM_SIZE : FIRST_LEAD;
  const { rows } = await client.query("SELECT id FROM activity_type ORDER BY position LIMIT 1");
  return {
    url,
    rep: await signIn(client, REP),
    manager: await signIn(client, manager),
    executive: await signIn(client, EXECUTIVE),
    personId: await personAt(client, REP),
    typeId: rows[0].id,
  };
}

async function personAt(client: pg.Client, place: number): Promise<string> {
  const { rows } = await client.query("SELECT id FROM person WHERE external_id = $1", [String(place)]);
  return rows[0].id;
}

async function signIn(client: pg.Client, place: number): Promise<string> {
  const id = newId();
  await client.query("INSERT INTO session (id, person_id, created_at, last_seen_at) VALUES ($1, $2, now(), now())", [
    id,
    await personAt(client, place),
  ]);
  return `${SESSION_COOKIE}=${await sealSession(id)}`;
}

export const PEOPLE_SQL = `
CREATE FUNCTION bench_people(people int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  is_large boolean := people > 100;
BEGIN
  INSERT INTO organisation (id, name, currency, currency_exponent, time_zone, locale, week_start, fiscal_year_start_month, created_at)
  VALUES (1, 'Kestrel Pumps', 'EUR', 2, 'Europe/Berlin', 'en', 1, 1, now());
  -- A large company has a team for each thirteen people behind the first five: twelve reps and who leads them.
  CREATE TEMP TABLE place ON COMMIT DROP AS
  SELECT n, gen_random_uuid() AS id, CASE
      WHEN n <= 5 OR NOT is_large THEN NULL ELSE (n - 6) / 13 END AS team,
    CASE WHEN n = 1 THEN 'EXECUTIVE' WHEN n <= 5 OR (is_large AND (n - 6) % 13 = 12) THEN 'MANAGER' ELSE 'REP' END AS role,
    CASE WHEN n = 1 THEN NULL WHEN n <= 5 THEN n - 2 WHEN is_large THEN (n - 6) / 13 % 4
         WHEN n <= 17 THEN 0 ELSE 1 + (n - 18) % 3 END AS region
  FROM generate_series(1, people) AS n;
  INSERT INTO person (id, name, email, role, hired_on, external_id, created_at)
  SELECT id, 'Person ' || lpad(n::text, 5, '0'), 'person' || n || '@kestrel.example', role::"Role", current_date - 900, n::text, now() FROM place;
  INSERT INTO team (id, name, external_id, created_at)
  SELECT gen_random_uuid(), 'Region ' || region, 'region ' || region, now() FROM generate_series(0, 3) AS region;
  INSERT INTO team (id, name, parent_id, external_id, created_at)
  SELECT gen_random_uuid(), 'Team ' || p.team, r.id, 'team ' || p.team, now()
  FROM (SELECT DISTINCT team, region FROM place WHERE team IS NOT NULL) AS p JOIN team r ON r.external_id = 'region ' || p.region;
  INSERT INTO team_membership (id, person_id, team_id, from_day)
  SELECT gen_random_uuid(), p.id, t.id, current_date - 900 FROM place p
  JOIN team t ON t.external_id = CASE WHEN p.role = 'REP' AND is_large THEN 'team ' || p.team ELSE 'region ' || p.region END
  WHERE p.n > 5;
  INSERT INTO team_leadership (id, team_id, person_id, from_day)
  SELECT gen_random_uuid(), t.id, p.id, current_date - 900 FROM place p
  JOIN team t ON t.external_id = CASE WHEN p.n > 5 THEN 'team ' || p.team ELSE 'region ' || p.region END
  WHERE p.role = 'MANAGER';
END $$`;
