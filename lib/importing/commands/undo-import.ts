import { foldTotals } from "./fold-totals";
import { undoPeople } from "./undo-people";
import {
  keepWhatIsTaken,
  prepareUndo,
  removeCreated,
  restore,
  type Undoing,
  untouched,
  unwanted,
} from "./undo-records";
import { changeCounts } from "./write-activities";
import { auditImport } from "./write-import";

/**
 * Takes a whole import back: what it created goes, what it changed is again as it was. Records that somebody has worked with
 * since stay as they are now; their number is returned, for nobody's later work is thrown away.
 */
export async function undoImport(undoing: Undoing): Promise<number> {
  const { bulk, id } = undoing;
  const steps = [prepareUndo, keepWhatIsTaken, undoActivities, undoDeals, undoAccounts, undoProducts, undoPeople];
  for (const [index, undo] of steps.entries()) {
    undoing.tell("undoing", index, steps.length);
    await undo(undoing);
  }
  await foldTotals(bulk);
  // The teams of a person and the person are one record to whoever reads the number.
  const [left] = await bulk.query<{ count: number }>(`SELECT count(DISTINCT record_id)::int AS count FROM change`);
  const kept = left?.count ?? 0;
  await bulk.query(`DELETE FROM import_change WHERE import_id = $1`, [id]);
  await auditImport(undoing, "importing.takeBack", { keptRecords: kept });
  return kept;
}

async function undoActivities(undoing: Undoing): Promise<void> {
  const { bulk } = undoing;
  await bulk.query(`WITH gone AS (DELETE FROM activity x USING change c WHERE ${untouched("Activity", "x", true)} RETURNING x.*),
    done AS (DELETE FROM change c USING gone WHERE c.entity = 'Activity' AND c.record_id = gone.id)
    INSERT INTO count_change SELECT person_id, type_id, day, -count FROM gone WHERE voided_at IS NULL`);
  await bulk.query(`WITH undone AS (SELECT x.id, x.person_id, x.type_id, x.day, x.count, jsonb_populate_record(NULL::activity, c.before) AS was
      FROM activity x JOIN change c ON ${untouched("Activity", "x", false)} WHERE x.voided_at IS NULL)
    INSERT INTO count_change SELECT person_id, type_id, day, -count FROM undone
    UNION ALL SELECT (was).person_id, (was).type_id, (was).day, (was).count FROM undone`);
  await restore(undoing, "Activity", "activity", [
    ...[
      "person_id",
      "type_id",
      "count",
      "occurred_at",
      "day",
      "account_id",
      "opportunity_id",
      "note",
      "outcome",
      "external_id",
    ],
  ]);
  await changeCounts({ bulk });
}

async function undoDeals(undoing: Undoing): Promise<void> {
  const { bulk } = undoing;
  await bulk.query(`CREATE TEMP TABLE gone_deal ON COMMIT DROP AS SELECT o.id FROM opportunity o JOIN change c ON ${untouched("Opportunity", "o", true)}
    WHERE NOT EXISTS (SELECT 1 FROM activity x WHERE x.opportunity_id = o.id) AND ${unwanted("o")}`);
  await bulk.query(
    `CREATE TEMP TABLE back_deal ON COMMIT DROP AS SELECT o.id, c.before FROM opportunity o JOIN change c ON ${untouched("Opportunity", "o", false)}`,
  );
  for (const table of ["opportunity_line", "stage_event"])
    await bulk.query(`DELETE FROM ${table} t USING gone_deal g WHERE t.opportunity_id = g.id`);
  await bulk.query(`DELETE FROM opportunity o USING gone_deal g WHERE o.id = g.id`);
  await bulk.query(`DELETE FROM change c USING gone_deal g WHERE c.entity = 'Opportunity' AND c.record_id = g.id`);
  // The move that the import made never happened; what came before it is history as it was.
  await bulk.query(
    `DELETE FROM stage_event e USING back_deal b WHERE e.opportunity_id = b.id AND e.id = (b.before->>'event_id')::uuid`,
  );
  await bulk.query(`DELETE FROM opportunity_line l USING back_deal b WHERE l.opportunity_id = b.id`);
  await bulk.query(
    `INSERT INTO opportunity_line SELECT l.* FROM back_deal b, jsonb_populate_recordset(NULL::opportunity_line, b.before->'lines') l`,
  );
  await restore(undoing, "Opportunity", "opportunity", [
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

async function undoAccounts(undoing: Undoing): Promise<void> {
  const { bulk } = undoing;
  await bulk.query(`CREATE TEMP TABLE gone_account ON COMMIT DROP AS SELECT a.id FROM account a JOIN change c ON ${untouched("Account", "a", true)}
    WHERE NOT EXISTS (SELECT 1 FROM opportunity o WHERE o.account_id = a.id) AND NOT EXISTS (SELECT 1 FROM activity x WHERE x.account_id = a.id)
      AND ${unwanted("a")}`);
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
  await restore(undoing, "Account", "account", ["name", "parent_id", "external_id"]);
  await bulk.query(`UPDATE account SET parent_id = NULL WHERE id IN (SELECT id FROM gone_account)`);
  await bulk.query(`DELETE FROM account a USING gone_account g WHERE a.id = g.id`);
  await bulk.query(`DELETE FROM change c USING gone_account g WHERE c.entity = 'Account' AND c.record_id = g.id`);
  await removeCreated(bulk, "TraitDefinition", "trait_definition", ["SELECT trait_id FROM account_trait"], false);
}

async function undoProducts(undoing: Undoing): Promise<void> {
  await removeCreated(undoing.bulk, "Product", "product", ["SELECT product_id FROM opportunity_line"]);
  await restore(undoing, "Product", "product", [
    "name",
    "family",
    "list_price_minor",
    "unit_cost_minor",
    "margin_ppm",
    "external_id",
  ]);
}
