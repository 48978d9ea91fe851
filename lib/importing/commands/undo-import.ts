import type { Bulk } from "@/lib/platform/db/bulk";
import { foldTotals } from "./fold-totals";
import { changeCounts } from "./write-activities";
import { auditImport } from "./write-import";

type Undoing = { bulk: Bulk; id: string; startedById: string | null; now: Date };

/**
 * Takes a whole import back: what it created goes, what it changed is again as it was. Records that somebody has worked with
 * since stay as they are now; their number is returned, for nobody's later work is thrown away.
 */
export async function undoImport(undoing: Undoing): Promise<number> {
  const { bulk, id } = undoing;
  await bulk.query(
    `CREATE TEMP TABLE change ON COMMIT DROP AS SELECT entity, record_id, version, before FROM import_change WHERE import_id = $1`,
    [id],
  );
  await bulk.query(`CREATE INDEX ON change (entity, record_id)`);
  await bulk.query(`ANALYZE change`);
  await bulk.query(`CREATE TEMP TABLE count_change (person_id uuid, type_id uuid, day date, by int) ON COMMIT DROP`);
  await undoActivities(bulk);
  await undoDeals(bulk);
  await undoAccounts(bulk);
  await undoProducts(bulk);
  await undoPeople(bulk);
  await foldTotals(bulk);
  const [left] = await bulk.query<{ count: number }>(`SELECT count(*)::int AS count FROM change`);
  const kept = left?.count ?? 0;
  await bulk.query(`DELETE FROM import_change WHERE import_id = $1`, [id]);
  await auditImport(undoing, "importing.takeBack", { keptRecords: kept });
  return kept;
}

const untouched = (entity: string, alias: string, created: boolean) =>
  `c.entity = '${entity}' AND c.record_id = ${alias}.id AND c.version = ${alias}.version AND c.before IS ${created ? "" : "NOT "}NULL`;

async function undoActivities(bulk: Bulk): Promise<void> {
  await bulk.query(`WITH gone AS (DELETE FROM activity x USING change c WHERE ${untouched("Activity", "x", true)} RETURNING x.*),
    done AS (DELETE FROM change c USING gone WHERE c.entity = 'Activity' AND c.record_id = gone.id)
    INSERT INTO count_change SELECT person_id, type_id, day, -count FROM gone WHERE voided_at IS NULL`);
  await bulk.query(`WITH undone AS (SELECT x.id, x.person_id, x.type_id, x.day, x.count, jsonb_populate_record(NULL::activity, c.before) AS was
      FROM activity x JOIN change c ON ${untouched("Activity", "x", false)} WHERE x.voided_at IS NULL)
    INSERT INTO count_change SELECT person_id, type_id, day, -count FROM undone
    UNION ALL SELECT (was).person_id, (was).type_id, (was).day, (was).count FROM undone`);
  await restore(bulk, "Activity", "activity", [
    ...["person_id", "type_id", "count", "occurred_at", "day", "account_id", "opportunity_id", "note", "outcome"],
  ]);
  await changeCounts({ bulk });
}

async function undoDeals(bulk: Bulk): Promise<void> {
  await bulk.query(`CREATE TEMP TABLE gone_deal ON COMMIT DROP AS SELECT o.id FROM opportunity o JOIN change c ON ${untouched("Opportunity", "o", true)}
    WHERE NOT EXISTS (SELECT 1 FROM activity x WHERE x.opportunity_id = o.id)`);
  await bulk.query(
    `CREATE TEMP TABLE back_deal ON COMMIT DROP AS SELECT o.id, c.before FROM opportunity o JOIN change c ON ${untouched("Opportunity", "o", false)}`,
  );
  for (const table of ["opportunity_line", "stage_event"])
    await bulk.query(`DELETE FROM ${table} t USING gone_deal g WHERE t.opportunity_id = g.id`);
  await bulk.query(`DELETE FROM opportunity o USING gone_deal g WHERE o.id = g.id`);
  await bulk.query(`DELETE FROM change c USING gone_deal g WHERE c.entity = 'Opportunity' AND c.record_id = g.id`);
  // The move that the import made never happened; what came before it is history as it was.
  await bulk.query(`DELETE FROM stage_event e USING back_deal b, opportunity o WHERE e.opportunity_id = b.id AND o.id = b.id
    AND e.kind = 'IMPORTED' AND e.to_stage_id = o.stage_id AND e.from_stage_id = (b.before->>'stage_id')::uuid`);
  await bulk.query(`DELETE FROM opportunity_line l USING back_deal b WHERE l.opportunity_id = b.id`);
  await bulk.query(
    `INSERT INTO opportunity_line SELECT l.* FROM back_deal b, jsonb_populate_recordset(NULL::opportunity_line, b.before->'lines') l`,
  );
  await restore(bulk, "Opportunity", "opportunity", [
    ...[
      "name",
      "person_id",
      "account_id",
      "stage_id",
      "kind",
      "amount_minor",
      "currency",
      "currency_exponent",
      "rate_ppm",
      "rate_day",
    ],
    ...[
      "base_amount_minor",
      "contact_name",
      "contact_phone",
      "next_step",
      "next_step_on",
      "opened_on",
      "expected_close_on",
      "closed_on",
    ],
    ...["close_reason", "external_id"],
  ]);
  await removeCreated(bulk, "Stage", "stage", [
    "SELECT stage_id FROM opportunity",
    "SELECT to_stage_id FROM stage_event",
    "SELECT from_stage_id FROM stage_event WHERE from_stage_id IS NOT NULL",
  ]);
}

async function undoAccounts(bulk: Bulk): Promise<void> {
  await bulk.query(`CREATE TEMP TABLE gone_account ON COMMIT DROP AS SELECT a.id FROM account a JOIN change c ON ${untouched("Account", "a", true)}
    WHERE NOT EXISTS (SELECT 1 FROM opportunity o WHERE o.account_id = a.id) AND NOT EXISTS (SELECT 1 FROM activity x WHERE x.account_id = a.id)`);
  // A parent stays as long as one of its accounts does.
  for (let removed = 1; removed > 0; ) {
    const rows = await bulk.query(`DELETE FROM gone_account g USING account child WHERE child.parent_id = g.id
      AND NOT EXISTS (SELECT 1 FROM gone_account other WHERE other.id = child.id)
      AND NOT EXISTS (SELECT 1 FROM change c WHERE ${untouched("Account", "child", false)}) RETURNING g.id`);
    removed = rows.length;
  }
  await bulk.query(
    `CREATE TEMP TABLE back_account ON COMMIT DROP AS SELECT a.id, c.before FROM account a JOIN change c ON ${untouched("Account", "a", false)}`,
  );
  await bulk.query(
    `DELETE FROM account_trait t WHERE account_id IN (SELECT id FROM gone_account UNION SELECT id FROM back_account)`,
  );
  await bulk.query(
    `INSERT INTO account_trait SELECT t.* FROM back_account b, jsonb_populate_recordset(NULL::account_trait, b.before->'traits') t`,
  );
  await restore(bulk, "Account", "account", ["name", "parent_id", "external_id"]);
  await bulk.query(`UPDATE account SET parent_id = NULL WHERE id IN (SELECT id FROM gone_account)`);
  await bulk.query(`DELETE FROM account a USING gone_account g WHERE a.id = g.id`);
  await bulk.query(`DELETE FROM change c USING gone_account g WHERE c.entity = 'Account' AND c.record_id = g.id`);
  await removeCreated(bulk, "TraitDefinition", "trait_definition", ["SELECT trait_id FROM account_trait"], false);
}

async function undoProducts(bulk: Bulk): Promise<void> {
  await removeCreated(bulk, "Product", "product", ["SELECT product_id FROM opportunity_line"]);
  await restore(bulk, "Product", "product", [
    "name",
    "family",
    "list_price_minor",
    "unit_cost_minor",
    "margin_ppm",
    "external_id",
  ]);
}

/** People who have signed in, were invited or have records of their own stay, and so do teams that somebody else is in. */
async function undoPeople(bulk: Bulk): Promise<void> {
  await bulk.query(`CREATE TEMP TABLE gone_person ON COMMIT DROP AS SELECT p.id FROM person p JOIN change c ON ${untouched("Person", "p", true)}
    WHERE p.password_hash IS NULL AND ${[
      "opportunity",
      "activity",
      "stage_event",
      "activity_daily",
      "absence",
      "working_pattern",
      "session",
      "access_link",
    ]
      .map(
        (table) =>
          `NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.person_id = p.id${table === "activity_daily" ? " AND t.count > 0" : ""})`,
      )
      .join(" AND ")}`);
  for (const table of ["activity_daily", "team_membership", "team_leadership"])
    await bulk.query(`DELETE FROM ${table} t USING gone_person g WHERE t.person_id = g.id`);
  await bulk.query(`DELETE FROM import_alias a USING gone_person g WHERE a.kind = 'person' AND a.target_id = g.id`);
  await bulk.query(`DELETE FROM person p USING gone_person g WHERE p.id = g.id`);
  await bulk.query(`DELETE FROM change c USING gone_person g WHERE c.entity = 'Person' AND c.record_id = g.id`);
  await restore(bulk, "Person", "person", ["name", "external_id", "email", "hired_on"]);
  // From the leaves up: a team goes when nothing hangs below it any more.
  for (let removed = 1; removed > 0; ) {
    const rows =
      await bulk.query(`WITH gone AS (SELECT t.id FROM team t JOIN change c ON ${untouched("Team", "t", true)}
        WHERE NOT EXISTS (SELECT 1 FROM team child WHERE child.parent_id = t.id)
          AND NOT EXISTS (SELECT 1 FROM team_membership m WHERE m.team_id = t.id) AND NOT EXISTS (SELECT 1 FROM team_leadership l WHERE l.team_id = t.id)),
      links AS (DELETE FROM team_closure k USING gone WHERE k.descendant_id = gone.id),
      done AS (DELETE FROM change c USING gone WHERE c.entity = 'Team' AND c.record_id = gone.id)
      SELECT id FROM gone`);
    await bulk.query(`DELETE FROM team WHERE id = ANY($1)`, [rows.map((row) => row.id)]);
    removed = rows.length;
  }
}

/** Removes what was created and nothing refers to; a table of versions is also untouched since. */
async function removeCreated(
  bulk: Bulk,
  entity: string,
  table: string,
  users: readonly string[],
  isVersioned = true,
): Promise<void> {
  const which = isVersioned ? untouched(entity, "t", true) : `c.entity = '${entity}' AND c.record_id = t.id`;
  const unused = users.map((user) => `t.id NOT IN (${user})`).join(" AND ");
  await bulk.query(`WITH gone AS (DELETE FROM ${table} t USING change c WHERE ${which} AND ${unused} RETURNING t.id)
    DELETE FROM change c USING gone WHERE c.entity = '${entity}' AND c.record_id = gone.id`);
}

/** Puts columns back as they were, for records that nobody has changed since. */
async function restore(bulk: Bulk, entity: string, table: string, columns: readonly string[]): Promise<void> {
  const sets = columns.map((column) => `${column} = (c.was).${column}`).join(", ");
  await bulk.query(`WITH back AS (UPDATE ${table} t SET ${sets}, version = t.version + 1
      FROM (SELECT entity, record_id, version, before, jsonb_populate_record(NULL::${table}, before) AS was FROM change) c
      WHERE ${untouched(entity, "t", false)} RETURNING t.id)
    DELETE FROM change c USING back WHERE c.entity = '${entity}' AND c.record_id = back.id`);
}
