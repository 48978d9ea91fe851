import type { Importing } from "./importing";
import { ownId } from "./own-ids";
import { rejectRows } from "./stage-rows";

/** Makes opportunities of their rows and says of each whether it is new, changed or the same. */
export async function matchDeals(importing: Importing): Promise<void> {
  await gatherDeals(importing);
  await refuseDeals(importing);
  await compareDeals(importing);
}

/** What a number of JavaScript still holds exactly. More than that no amount may be, nor one in the own currency. */
const MOST_MINOR = "9007199254740991";
const MOST_LINES = 1000;

const LINE = "product_id || ':' || quantity || ':' || coalesce(amount_minor::text, '')";

// The whole that rounding half to even makes of a fraction, as `baseAmount` does it.
const BASE = `CASE WHEN exact - floor(exact) = 0.5 THEN floor(exact) + mod(floor(exact), 2) ELSE round(exact) END`;

async function gatherDeals(importing: Importing): Promise<void> {
  const { bulk, home } = importing;
  // Where the amount of one line is known, another line without one adds nothing to it.
  await bulk.query(`UPDATE deal_line SET amount_minor = 0 WHERE amount_minor IS NULL AND deal_key IN (
    SELECT deal_key FROM deal_line JOIN shared USING (deal_key) GROUP BY deal_key HAVING count(amount_minor) > 0)`);
  await bulk.query(
    `CREATE TEMP TABLE deal ON COMMIT DROP AS
     WITH joined AS (SELECT deal_key, (array_agg(id ORDER BY file_id, line))[1] AS id, (CASE WHEN sum(amount_minor) > ${MOST_MINOR} THEN ${MOST_MINOR} + 1 ELSE sum(amount_minor) END)::bigint AS amount_minor, string_agg(${LINE}, ','
           ORDER BY product_id, quantity, amount_minor) AS lines,
         string_agg(product_id || ':' || quantity, ',' ORDER BY product_id, quantity) AS products, count(product_id) AS line_count, count(*) AS rows
       FROM deal_line JOIN shared USING (deal_key) GROUP BY deal_key),
     -- Most opportunities are one row and need no adding up.
     whole AS (SELECT * FROM joined UNION ALL SELECT deal_key, id, CASE WHEN amount_minor > ${MOST_MINOR} THEN ${MOST_MINOR} + 1 ELSE amount_minor END, ${LINE}, product_id || ':' || quantity,
         num_nonnulls(product_id), 1 FROM deal_line l WHERE NOT EXISTS (SELECT 1 FROM shared s WHERE s.deal_key = l.deal_key))
     SELECT f.file_id, f.line, f.id, f.event_id, w.deal_key, w.rows, f.external_id,
       coalesce(f.name, nullif(left(concat_ws(' · ', f.product, f.account), 160), ''), f.external_id) AS name, f.name IS NOT NULL AS is_named,
       f.owner_id, f.account_id, f.stage_id, f.kind, w.amount_minor, f.currency, f.currency_exponent, f.rate_ppm, f.rate_day,
       CASE WHEN f.currency = $1 THEN w.amount_minor ELSE b.base END AS base_amount_minor, f.opened_on, f.expected_close_on, f.closed_on,
       f.close_reason, f.contact_name, f.contact_phone, f.next_step, f.next_step_on, w.lines, w.products, w.line_count,
       NULL::uuid AS known_id, 'create'::text AS action, NULL::text AS reason, NULL::jsonb AS vals
     FROM whole w JOIN deal_line f ON f.id = w.id
     LEFT JOIN LATERAL (SELECT (CASE WHEN exact > ${MOST_MINOR} THEN ${MOST_MINOR} + 1 ELSE ${BASE} END)::bigint AS base
       FROM (SELECT w.amount_minor::numeric * f.rate_ppm / (1000000 * power(10::numeric, f.currency_exponent - $2)) AS exact) raw) b ON TRUE`,
    [home.currency, home.exponent],
  );
  await bulk.query(`CREATE UNIQUE INDEX ON deal (deal_key)`);
  await bulk.query(`ANALYZE deal (deal_key, id, external_id, account_id, owner_id, kind, line_count, rows)`);
}

/** What only the whole opportunity shows: a won deal without an amount, or a name that several here have. */
async function refuseDeals(importing: Importing): Promise<void> {
  const { bulk } = importing;
  await bulk.query(
    `UPDATE deal d SET known_id = o.id, external_id = o.external_id FROM opportunity o WHERE o.id = ${ownId("d.external_id")}`,
  );
  await bulk.query(
    `UPDATE deal d SET known_id = o.id FROM opportunity o WHERE d.known_id IS NULL AND o.external_id = d.external_id`,
  );
  await bulk.query(`WITH namesakes AS (SELECT d.deal_key, count(*) AS count, min(o.id::text)::uuid AS id FROM deal d
      JOIN opportunity o ON lower(o.name) = lower(d.name) AND o.account_id IS NOT DISTINCT FROM d.account_id
      WHERE d.external_id IS NULL AND d.known_id IS NULL GROUP BY d.deal_key)
    UPDATE deal d SET known_id = CASE WHEN count = 1 THEN n.id END, reason = CASE WHEN count > 1 THEN 'ambiguousDeal' END,
      vals = jsonb_build_object('name', d.name) FROM namesakes n WHERE n.deal_key = d.deal_key`);
  await findNamesakes(importing);
  await bulk.query(`UPDATE deal d SET reason = 'twice', vals = jsonb_build_object('line', ranked.first, 'name', d.name)
    FROM (SELECT deal_key, first_value(line) OVER same AS first, row_number() OVER same AS place FROM deal WHERE known_id IS NOT NULL
      WINDOW same AS (PARTITION BY known_id ORDER BY file_id, line)) ranked WHERE place > 1 AND ranked.deal_key = d.deal_key`);
  await bulk.query(
    `UPDATE deal SET reason = 'tooManyLines', vals = jsonb_build_object('limit', $1::int) WHERE reason IS NULL AND rows > $1`,
    [MOST_LINES],
  );
  await bulk.query(`UPDATE deal SET reason = 'tooLarge', vals = jsonb_build_object('name', name)
    WHERE reason IS NULL AND (amount_minor > ${MOST_MINOR} OR base_amount_minor > ${MOST_MINOR})`);
  await refuseLines(importing);
  await bulk.query(
    `UPDATE deal SET reason = 'wonNeedsAmount', vals = '{}' WHERE reason IS NULL AND kind = 'WON' AND amount_minor IS NULL`,
  );
  await bulk.query(
    `UPDATE deal_line l SET reason = d.reason, vals = d.vals FROM deal d WHERE d.deal_key = l.deal_key AND d.reason IS NOT NULL`,
  );
  await rejectRows(importing, "deal_line");
  await bulk.query(`DELETE FROM deal WHERE reason IS NOT NULL`);
}

/**
 * An opportunity with an id is the one here that has none, was entered by hand or came with a list, where name and account say
 * so. One of the two that is over is not the other that has just begun.
 */
async function findNamesakes({ bulk }: Importing): Promise<void> {
  await bulk.query(`CREATE TEMP TABLE namesake ON COMMIT DROP AS SELECT d.deal_key, d.file_id, d.line, o.id,
      count(*) OVER (PARTITION BY d.deal_key) AS count FROM deal d
    JOIN opportunity o ON lower(o.name) = lower(d.name) AND o.account_id IS NOT DISTINCT FROM d.account_id AND o.external_id IS NULL
    WHERE d.external_id IS NOT NULL AND d.known_id IS NULL AND d.is_named AND (d.account_id IS NOT NULL OR o.person_id = d.owner_id)
      AND (o.kind = 'OPEN' OR d.kind <> 'OPEN') AND NOT EXISTS (SELECT 1 FROM deal other WHERE other.known_id = o.id)`);
  await bulk.query(`UPDATE deal d SET known_id = n.id FROM (SELECT DISTINCT ON (id) id, deal_key FROM namesake WHERE count = 1
      ORDER BY id, file_id, line) n WHERE n.deal_key = d.deal_key`);
  await bulk.query(`UPDATE deal d SET reason = 'ambiguousWithoutId', vals = jsonb_build_object('name', d.name)
    FROM namesake n WHERE n.deal_key = d.deal_key AND n.count > 1`);
}

/** Lines go on summing to the whole: one line follows it, of several nobody knows which has changed. */
async function refuseLines({ bulk }: Importing): Promise<void> {
  await bulk.query(`CREATE TEMP TABLE kept_lines ON COMMIT DROP AS SELECT l.opportunity_id, count(*) AS count,
      string_agg(l.product_id || ':' || l.quantity, ',' ORDER BY l.product_id, l.quantity, l.amount_minor) AS products,
      string_agg(l.product_id || ':' || l.quantity || ':' || coalesce(l.amount_minor::text, ''), ',' ORDER BY l.product_id, l.quantity, l.amount_minor) AS lines
    FROM opportunity_line l JOIN deal d ON d.known_id = l.opportunity_id GROUP BY 1`);
  await bulk.query(`UPDATE deal d SET reason = 'linesWouldNotSum', vals = jsonb_build_object('name', d.name)
    FROM kept_lines k, opportunity o WHERE d.reason IS NULL AND k.opportunity_id = d.known_id AND o.id = d.known_id AND d.line_count = 0
      AND k.count > 1 AND d.amount_minor IS DISTINCT FROM coalesce(o.amount_minor, -1) AND d.amount_minor IS NOT NULL`);
  // Lines without amounts say which products it is, and nothing about the amount that is here.
  await bulk.query(`UPDATE deal d SET lines = k.lines FROM kept_lines k WHERE k.opportunity_id = d.known_id AND d.amount_minor IS NULL
    AND d.line_count > 0 AND k.products = d.products`);
  await bulk.query(`UPDATE deal d SET reason = 'linesWouldNotSum', vals = jsonb_build_object('name', d.name) FROM opportunity o
    LEFT JOIN kept_lines k ON k.opportunity_id = o.id WHERE d.reason IS NULL AND o.id = d.known_id AND d.amount_minor IS NULL
      AND o.amount_minor IS NOT NULL AND d.line_count > 1 AND d.lines IS DISTINCT FROM k.lines`);
}

/** An empty cell says nothing: only what a file holds can differ. */
const DEAL_CHANGED = `(d.external_id IS NOT NULL AND o.external_id IS NULL) OR (d.is_named AND d.name <> o.name) OR d.owner_id <> o.person_id
  OR d.stage_id <> o.stage_id OR (d.account_id IS NOT NULL AND d.account_id IS DISTINCT FROM o.account_id)
  OR (d.amount_minor IS NOT NULL AND (d.amount_minor, d.currency) IS DISTINCT FROM (o.amount_minor, o.currency::text))
  OR (d.opened_on IS NOT NULL AND d.opened_on IS DISTINCT FROM o.opened_on)
  OR (d.expected_close_on IS NOT NULL AND d.expected_close_on IS DISTINCT FROM o.expected_close_on)
  OR (d.closed_on IS NOT NULL AND d.closed_on IS DISTINCT FROM o.closed_on)
  OR (d.close_reason IS NOT NULL AND d.close_reason IS DISTINCT FROM o.close_reason)
  OR (d.contact_name IS NOT NULL AND d.contact_name IS DISTINCT FROM o.contact_name)
  OR (d.contact_phone IS NOT NULL AND d.contact_phone IS DISTINCT FROM o.contact_phone)
  OR (d.next_step IS NOT NULL AND d.next_step IS DISTINCT FROM o.next_step)
  OR (d.next_step_on IS NOT NULL AND d.next_step_on IS DISTINCT FROM o.next_step_on)`;

async function compareDeals({ bulk }: Importing): Promise<void> {
  await bulk.query(`ALTER TABLE deal ADD COLUMN has_new_lines boolean NOT NULL DEFAULT false`);
  await bulk.query(`UPDATE deal d SET has_new_lines = true FROM deal e LEFT JOIN kept_lines k ON k.opportunity_id = e.known_id
    WHERE d.id = e.id AND e.line_count > 0 AND (e.known_id IS NULL OR k.lines IS DISTINCT FROM e.lines)`);
  // What is new has no row to compare with, and stays what it was gathered as.
  await bulk.query(`UPDATE deal d SET action = CASE WHEN d.has_new_lines OR ${DEAL_CHANGED} THEN 'update' ELSE 'skip' END
    FROM opportunity o WHERE o.id = d.known_id`);
  await bulk.query(
    `INSERT INTO accepted SELECT l.file_id, d.action, count(*) FROM deal_line l JOIN deal d USING (deal_key) GROUP BY 1, 2`,
  );
}
