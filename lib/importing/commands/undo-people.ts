import type { Bulk } from "@/lib/platform/db/bulk";
import { putBackDated, untouchedOwners } from "./dated-rows";
import { restore, type Undoing, untouched, unwanted } from "./undo-records";

const RECORDS_OF_A_PERSON = [
  ...["opportunity", "activity", "stage_event", "absence", "working_pattern", "session", "access_link"].map(
    (table) => `NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.person_id = p.id)`,
  ),
  "NOT EXISTS (SELECT 1 FROM activity_daily t WHERE t.person_id = p.id AND t.count > 0)",
];

/**
 * People who have signed in, were invited, have records of their own, or were moved or made a lead by hand stay with their teams,
 * and so do teams that somebody else is in. Whoever was here before is again where they were, and leads what they led.
 */
export async function undoPeople(undoing: Undoing): Promise<void> {
  const { bulk } = undoing;
  await bulk.query(`CREATE TEMP TABLE same_lead ON COMMIT DROP AS ${untouchedOwners("TeamLeadership")}`);
  await bulk.query(`CREATE TEMP TABLE same_member ON COMMIT DROP AS ${untouchedOwners("TeamMembership")}`);
  await bulk.query(`CREATE TEMP TABLE gone_person ON COMMIT DROP AS SELECT p.id FROM person p JOIN change c ON ${untouched("Person", "p", true)}
    WHERE p.password_hash IS NULL AND ${RECORDS_OF_A_PERSON.join(" AND ")} AND ${unwanted("p")}
      AND EXISTS (SELECT 1 FROM same_member s WHERE s.id = p.id)
      AND NOT EXISTS (SELECT 1 FROM team_leadership l WHERE l.person_id = p.id AND l.team_id NOT IN (SELECT id FROM same_lead))`);
  await bulk.query(`CREATE TEMP TABLE staying ON COMMIT DROP AS SELECT c.record_id AS id FROM change c
    WHERE c.entity = 'Person' AND c.before IS NULL AND c.record_id NOT IN (SELECT id FROM gone_person)`);
  await bulk.query(
    `DELETE FROM same_lead s USING team_leadership l WHERE l.team_id = s.id AND l.person_id IN (SELECT id FROM staying)`,
  );
  await bulk.query(`DELETE FROM same_member WHERE id IN (SELECT id FROM staying)`);
  await putBackDated(bulk, "TeamLeadership", "same_lead");
  await putBackDated(bulk, "TeamMembership", "same_member");
  await bulk.query(`DELETE FROM activity_daily t USING gone_person g WHERE t.person_id = g.id`);
  await bulk.query(`DELETE FROM import_alias a USING gone_person g WHERE a.kind = 'person' AND a.target_id = g.id`);
  await bulk.query(`DELETE FROM person p USING gone_person g WHERE p.id = g.id`);
  await bulk.query(`DELETE FROM change c USING gone_person g WHERE c.entity = 'Person' AND c.record_id = g.id`);
  await restore(undoing, "Person", "person", ["name", "external_id", "email", "hired_on"]);
  await removeTeams(bulk);
}

/** From the leaves up: a team goes when nothing hangs below it any more. */
async function removeTeams(bulk: Bulk): Promise<void> {
  for (let removed = 1; removed > 0; ) {
    const rows =
      await bulk.query(`WITH gone AS (SELECT t.id FROM team t JOIN change c ON ${untouched("Team", "t", true)}
        WHERE NOT EXISTS (SELECT 1 FROM team child WHERE child.parent_id = t.id) AND ${unwanted("t")}
          AND NOT EXISTS (SELECT 1 FROM team_membership m WHERE m.team_id = t.id) AND NOT EXISTS (SELECT 1 FROM team_leadership l WHERE l.team_id = t.id)),
      links AS (DELETE FROM team_closure k USING gone WHERE k.descendant_id = gone.id),
      done AS (DELETE FROM change c USING gone WHERE c.entity = 'Team' AND c.record_id = gone.id)
      SELECT id FROM gone`);
    await bulk.query(`DELETE FROM team WHERE id = ANY($1)`, [rows.map((row) => row.id)]);
    removed = rows.length;
  }
}
