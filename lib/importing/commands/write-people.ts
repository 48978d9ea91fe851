import { newId } from "@/lib/kernel/ids";
import { copyRows } from "@/lib/platform/db/bulk";
import { keepDated, noteDated } from "./dated-rows";
import type { Importing } from "./importing";

/** Writes people, teams, who belongs where and who leads, from the day that was asked for. */
export async function writePeople(importing: Importing): Promise<void> {
  const { bulk, now } = importing;
  const since = await memberSince(importing);
  await bulk.query(
    `INSERT INTO person (id, name, email, role, hired_on, external_id, created_at)
    SELECT id, name, email, coalesce(role, 'REP')::"Role", hired_on, external_id, $1::timestamptz FROM person_row WHERE known_id IS NULL
    UNION ALL SELECT id, name, NULL, 'MANAGER', NULL, NULL, $1::timestamptz FROM manager_row`,
    [now],
  );
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version) SELECT $1::uuid, 'Person', id, 1 FROM person_row WHERE known_id IS NULL
    UNION ALL SELECT $1::uuid, 'Person', id, 1 FROM manager_row`,
    [importing.id],
  );
  await updatePeople(importing);
  await writeTeams(importing);
  await writeMemberships(importing, since);
  await writeLeads(importing, since);
}

/** From when people belong to their teams: as asked, else as far back as what the import tells about them. */
async function memberSince({ bulk, answers, today }: Importing): Promise<string> {
  if (answers.memberSince) return answers.memberSince;
  const [found] = await bulk.query<{ day: string | null }>(`SELECT min(day)::text AS day FROM (
    SELECT min(least(opened_on, closed_on)) AS day FROM deal UNION ALL SELECT min(day) FROM activity_row) days`);
  return found?.day && found.day < today ? found.day : today;
}

async function updatePeople({ bulk, id }: Importing): Promise<void> {
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version, before) SELECT $1::uuid, 'Person', p.id, p.version + 1, to_jsonb(p)
    FROM person p JOIN person_row r ON r.known_id = p.id WHERE r.action = 'update'`,
    [id],
  );
  await bulk.query(`UPDATE person p SET version = p.version + 1,
      name = CASE WHEN p.external_id = r.external_id THEN r.name ELSE p.name END, external_id = coalesce(p.external_id, r.external_id),
      email = CASE WHEN p.password_hash IS NULL THEN coalesce(p.email, r.email) ELSE p.email END, hired_on = CASE WHEN p.left_on IS NULL OR p.left_on > r.hired_on THEN coalesce(r.hired_on, p.hired_on) ELSE p.hired_on END
    FROM person_row r WHERE r.known_id = p.id AND r.action = 'update'`);
}

/** Regions come before the teams below them: a team is hung under one that is there. */
async function writeTeams({ bulk, id, now }: Importing): Promise<void> {
  for (const where of ["t.parent_key IS NULL", "t.parent_key IS NOT NULL"]) {
    await bulk.query(
      `INSERT INTO team (id, name, parent_id, created_at) SELECT t.id, left(t.name, 80), coalesce(p.known_id, p.id), $1::timestamptz
      FROM team_row t LEFT JOIN team_row p ON p.key = t.parent_key WHERE t.known_id IS NULL AND ${where}`,
      [now],
    );
  }
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version) SELECT $1::uuid, 'Team', t.id, 1 FROM team_row t WHERE t.known_id IS NULL`,
    [id],
  );
}

async function writeMemberships(importing: Importing, since: string): Promise<void> {
  const { bulk, today } = importing;
  const owners = await bulk.query<{
    id: string;
  }>(`SELECT coalesce(known_id, id) AS id FROM person_row WHERE known_id IS NULL OR moves
    UNION SELECT id FROM manager_row`);
  await keepDated(
    importing,
    "TeamMembership",
    owners.map((owner) => owner.id),
  );
  // Somebody who moves ends where they were today, as a move by hand does.
  await bulk.query(
    `DELETE FROM team_membership m USING person_row r WHERE r.moves AND m.person_id = r.known_id AND m.from_day >= $1::date`,
    [today],
  );
  await bulk.query(
    `UPDATE team_membership m SET until_day = $1::date FROM person_row r
    WHERE r.moves AND m.person_id = r.known_id AND (m.until_day IS NULL OR m.until_day > $1::date)`,
    [today],
  );
  const rows = await bulk.query<{ person_id: string; team_id: string; from_day: string }>(
    `
    SELECT r.id AS person_id, r.team_id, greatest(coalesce(r.hired_on, $2::date), r.hired_on)::text AS from_day FROM person_row r
      WHERE r.known_id IS NULL AND r.team_id IS NOT NULL
    UNION ALL SELECT r.known_id, r.team_id, (CASE WHEN EXISTS (SELECT 1 FROM team_membership m WHERE m.person_id = r.known_id)
      THEN $1::date ELSE coalesce(r.hired_on, $2::date) END)::text FROM person_row r WHERE r.moves
    UNION ALL SELECT w.id, coalesce(t.known_id, t.id), $2::date::text FROM manager_row w JOIN team_row t ON t.key = w.region_key`,
    [today, since],
  );
  await copyRows(
    bulk,
    "team_membership (id, person_id, team_id, from_day)",
    rows.map((row) => [newId(), row.person_id, row.team_id, row.from_day]),
  );
  await noteDated(importing, "TeamMembership");
}

/** A team that nobody leads gets the lead that the file names; a lead who is there stays. */
async function writeLeads(importing: Importing, since: string): Promise<void> {
  const { bulk, today } = importing;
  const rows = await bulk.query<{ team_id: string; lead_id: string; from_day: string }>(
    `
    SELECT coalesce(t.known_id, t.id) AS team_id, t.lead_id, (CASE WHEN t.known_id IS NULL THEN $2::date ELSE $1::date END)::text AS from_day
    FROM team_row t WHERE t.lead_id IS NOT NULL AND EXISTS (SELECT 1 FROM person p WHERE p.id = t.lead_id AND p.role <> 'REP')
      AND NOT EXISTS (SELECT 1 FROM team_leadership l WHERE l.team_id = t.known_id AND l.kind = 'LEAD'
        AND (l.until_day IS NULL OR l.until_day > $1::date))`,
    [today, since],
  );
  await keepDated(
    importing,
    "TeamLeadership",
    rows.map((row) => row.team_id),
  );
  await copyRows(
    bulk,
    "team_leadership (id, team_id, person_id, from_day)",
    rows.map((row) => [newId(), row.team_id, row.lead_id, row.from_day]),
  );
  await noteDated(importing, "TeamLeadership");
}
