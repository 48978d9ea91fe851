import { readPerson } from "@/lib/importing/domain/rows";
import type { UnknownName } from "@/lib/importing/views";
import { newId } from "@/lib/kernel/ids";
import { copyRows } from "@/lib/platform/db/bulk";
import type { Importing } from "./importing";
import { MANAGERS, PEOPLE } from "./name-places";
import { settleNames } from "./settle-names";
import { rejectDoubles, rejectRows, stageRows } from "./stage-rows";

/** Reads the people and says of each whether they are new, changed or the same, and of each team and manager likewise. */
export async function stagePeople(importing: Importing): Promise<UnknownName[]> {
  const { bulk } = importing;
  await bulk.query(`CREATE TEMP TABLE person_row (file_id uuid, line int, id uuid, external_id text, name text, email text, role text,
    team text, manager text, region text, hired_on date, known_id uuid, action text, reason text, vals jsonb) ON COMMIT DROP`);
  await stageRows(importing, {
    entity: "people",
    target: "person_row (file_id, line, id, external_id, name, email, role, team, manager, region, hired_on)",
    read: (cells, file) => {
      const row = readPerson(cells, file.source);
      return [row.externalId, row.name, row.email, row.role, row.team, row.manager, row.region, row.hiredOn];
    },
  });
  const asked = await settleNames(importing, PEOPLE);
  await matchPeople(importing);
  asked.push(...(await settleNames(importing, MANAGERS)));
  await stageTeams(importing);
  await refusePeople(importing);
  await settlePeople(importing);
  return asked;
}

/** An id is surest, then an address; a name alone counts only where one person has it and no other address speaks against it. */
async function matchPeople(importing: Importing): Promise<void> {
  const { bulk } = importing;
  await bulk.query(`UPDATE person_row r SET known_id = p.id FROM person p WHERE p.external_id = r.external_id`);
  await bulk.query(
    `UPDATE person_row r SET known_id = p.id FROM person p WHERE r.known_id IS NULL AND p.email = r.email`,
  );
  await bulk.query(`UPDATE person_row r SET known_id = n.id FROM known_name n JOIN person p ON p.id = n.id
    WHERE r.known_id IS NULL AND n.kind = 'person' AND n.key = lower(r.name)
      AND (r.email IS NULL OR p.email IS NULL) AND (r.external_id IS NULL OR p.external_id IS NULL)`);
  await bulk.query(`UPDATE person_row r SET reason = 'ambiguousName', vals = jsonb_build_object('name', r.name) FROM known_name n
    WHERE r.known_id IS NULL AND r.email IS NULL AND r.external_id IS NULL AND n.kind = 'person' AND n.key = lower(r.name) AND n.id IS NULL`);
  for (const { by, shown, weak } of KEYS) await rejectDoubles(importing, "person_row", { by, shown, weak });
  await bulk.query(`UPDATE person_row r SET reason = 'emailTaken', vals = jsonb_build_object('email', r.email) FROM person p
    WHERE r.reason IS NULL AND p.email = r.email AND p.id IS DISTINCT FROM r.known_id`);
  await rejectRows(importing, "person_row");
  await bulk.query(`INSERT INTO known_name SELECT 'person', lower(name), CASE WHEN count(*) = 1 THEN min(coalesce(known_id, id)::text)::uuid END
    FROM person_row GROUP BY lower(name) ON CONFLICT DO NOTHING`);
  await bulk.query(
    `INSERT INTO known_name SELECT 'person', email, coalesce(known_id, id) FROM person_row WHERE email IS NOT NULL ON CONFLICT DO NOTHING`,
  );
  await bulk.query(`INSERT INTO known_name SELECT 'person#', external_id, coalesce(known_id, id) FROM person_row
    WHERE external_id IS NOT NULL ON CONFLICT DO NOTHING`);
}

// A name alone is the weakest of keys: only a row that has nothing else is a double of another by its name.
const KEYS = [
  { by: "r.known_id", shown: "r.name" },
  { by: "r.external_id", shown: "r.external_id" },
  { by: "r.email", shown: "r.email" },
  { by: "lower(r.name)", shown: "r.name", weak: "r.external_id IS NULL AND r.email IS NULL" },
].map((key) => ({ weak: "TRUE", ...key }));

type NewTeam = { key: string; name: string; parent_key: string | null; manager: string | null };

/**
 * A team is called as the file calls it, else after its manager; without either the region is the team. Managers who are
 * nowhere else become people of their own.
 */
async function stageTeams(importing: Importing): Promise<void> {
  const { bulk } = importing;
  await bulk.query(`CREATE TEMP TABLE team_row (key text PRIMARY KEY, name text, parent_key text, manager text, id uuid, known_id uuid,
    lead_id uuid) ON COMMIT DROP`);
  await bulk.query(
    `CREATE TEMP TABLE manager_row (key text PRIMARY KEY, name text, id uuid, region_key text) ON COMMIT DROP`,
  );
  const regions = await bulk.query<NewTeam>(`SELECT DISTINCT ON (lower(region)) lower(region) AS key, region AS name,
    NULL AS parent_key, NULL AS manager FROM person_row WHERE region IS NOT NULL ORDER BY lower(region), line`);
  const teams =
    await bulk.query<NewTeam>(`SELECT DISTINCT ON (lower(coalesce(team, manager))) lower(coalesce(team, manager)) AS key,
    coalesce(team, manager) AS name, lower(region) AS parent_key, manager
    FROM person_row WHERE coalesce(team, manager) IS NOT NULL ORDER BY lower(coalesce(team, manager)), line`);
  const isRegion = new Set(regions.map((region) => region.key));
  const all = [...regions, ...teams.filter((team) => !isRegion.has(team.key))];
  await copyRows(
    bulk,
    "team_row (key, name, parent_key, manager, id)",
    all.map((team) => [
      ...[team.key, team.name, team.parent_key === team.key ? null : team.parent_key, team.manager, newId()],
    ]),
  );
  await bulk.query(`UPDATE team_row r SET known_id = t.id FROM (SELECT lower(name) AS key, min(id::text)::uuid AS id FROM team
    WHERE ended_on IS NULL GROUP BY lower(name) HAVING count(*) = 1) t WHERE t.key = r.key`);
  const managers = await bulk.query<{ key: string; name: string; region_key: string | null }>(`
    SELECT DISTINCT ON (lower(manager)) lower(manager) AS key, manager AS name, parent_key AS region_key FROM team_row t
    WHERE manager IS NOT NULL AND NOT EXISTS (SELECT 1 FROM known_name n WHERE n.kind = 'person' AND n.key = lower(t.manager))`);
  await copyRows(
    bulk,
    "manager_row (key, name, region_key, id)",
    managers.map((row) => [row.key, row.name, row.region_key, newId()]),
  );
  await bulk.query(`INSERT INTO known_name SELECT 'person', key, id FROM manager_row ON CONFLICT DO NOTHING`);
  await bulk.query(
    `UPDATE team_row r SET lead_id = n.id FROM known_name n WHERE n.kind = 'person' AND n.key = lower(r.manager)`,
  );
}

/** What speaks against a row, once teams and managers are known. */
async function refusePeople(importing: Importing): Promise<void> {
  const { bulk, today, startedById } = importing;
  const reject = (reason: string, vals: string, from: string, where: string) =>
    bulk.query(
      `UPDATE person_row r SET reason = '${reason}', vals = jsonb_build_object(${vals}) FROM ${from} WHERE r.reason IS NULL AND ${where}`,
    );
  const ofTeam = "t.key = lower(coalesce(r.team, r.manager))";
  await reject(
    "twoManagers",
    "'team', t.name, 'manager', t.manager",
    "team_row t",
    `${ofTeam} AND r.manager IS NOT NULL AND lower(r.manager) <> lower(t.manager)`,
  );
  await reject(
    "twoRegions",
    "'team', t.name",
    "team_row t",
    `${ofTeam} AND r.region IS NOT NULL AND t.parent_key IS NOT NULL AND lower(r.region) <> t.parent_key`,
  );
  await reject(
    "notAManager",
    "'name', p.name",
    "team_row t JOIN person p ON p.id = t.lead_id",
    `${ofTeam} AND r.manager IS NOT NULL AND p.role = 'REP'`,
  );
  await reject(
    "ownAccess",
    "'team', t.name",
    "team_row t",
    `${ofTeam} AND r.manager IS NOT NULL AND t.lead_id = ${quoted(startedById)}`,
  );
  await reject(
    "managerUnclear",
    "'name', t.manager",
    "team_row t",
    `${ofTeam} AND r.manager IS NOT NULL AND t.lead_id IS NULL`,
  );
  await reject(
    "ledByOther",
    "'team', t.name, 'lead', p.name",
    `team_row t JOIN team_leadership l ON l.team_id = t.known_id AND l.kind = 'LEAD'
      AND l.from_day <= '${today}' AND (l.until_day IS NULL OR l.until_day > '${today}') JOIN person p ON p.id = l.person_id`,
    `${ofTeam} AND r.manager IS NOT NULL AND l.person_id <> t.lead_id`,
  );
  await rejectRows(importing, "person_row");
  await forgetUnused(importing);
}

/** Teams and managers of rows that were all rejected come along with nobody, and what refers to them refers to nothing. */
async function forgetUnused({ bulk }: Importing): Promise<void> {
  await bulk.query(
    `DELETE FROM manager_row w WHERE NOT EXISTS (SELECT 1 FROM person_row r WHERE lower(r.manager) = w.key)`,
  );
  await bulk.query(`WITH used AS (SELECT lower(coalesce(team, manager)) AS key FROM person_row UNION SELECT lower(region) FROM person_row)
    DELETE FROM team_row t WHERE NOT EXISTS (SELECT 1 FROM used WHERE used.key = t.key)
      AND NOT EXISTS (SELECT 1 FROM team_row below JOIN used ON used.key = below.key WHERE below.parent_key = t.key)`);
  await bulk.query(`DELETE FROM known_name n WHERE kind IN ('person', 'person#') AND id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = n.id) AND NOT EXISTS (SELECT 1 FROM person_row r WHERE r.id = n.id)
    AND NOT EXISTS (SELECT 1 FROM manager_row w WHERE w.id = n.id)`);
}

/** What the rest of the rows do. */
async function settlePeople({ bulk, today }: Importing): Promise<void> {
  await bulk.query(
    `UPDATE person_row r SET role = 'MANAGER' FROM team_row t WHERE r.known_id IS NULL AND t.lead_id = r.id`,
  );
  await bulk.query(`ALTER TABLE person_row ADD COLUMN team_id uuid, ADD COLUMN moves boolean NOT NULL DEFAULT false`);
  await bulk.query(`UPDATE person_row r SET team_id = coalesce(t.known_id, t.id) FROM team_row t
    WHERE t.key = lower(coalesce(r.team, r.manager, r.region))`);
  await bulk.query(
    `UPDATE person_row r SET moves = true WHERE known_id IS NOT NULL AND team_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM team_membership m WHERE m.person_id = r.known_id AND m.team_id = r.team_id AND (m.until_day IS NULL OR m.until_day > $1))`,
    [today],
  );
  await bulk.query(`UPDATE person_row r SET action = CASE WHEN known_id IS NULL THEN 'create' WHEN moves OR EXISTS (
      SELECT 1 FROM person p WHERE p.id = r.known_id AND (${PERSON_CHANGED})) THEN 'update' ELSE 'skip' END`);
  await bulk.query(`INSERT INTO accepted SELECT file_id, action, count(*) FROM person_row GROUP BY 1, 2`);
}

/** An id of ours as a literal; nobody is nobody. */
function quoted(id: string | null): string {
  return id === null ? "NULL::uuid" : `'${id}'::uuid`;
}

/** What an import may change about somebody who is here: never how they sign in, their role or whom they lead. */
const PERSON_CHANGED = `(r.external_id IS NOT NULL AND p.external_id IS NULL)
  OR (r.email IS NOT NULL AND p.email IS NULL AND p.password_hash IS NULL)
  OR (r.hired_on IS NOT NULL AND r.hired_on IS DISTINCT FROM p.hired_on AND (p.left_on IS NULL OR p.left_on > r.hired_on))
  OR (p.external_id = r.external_id AND r.name <> p.name)`;
