import type { Bulk } from "@/lib/platform/db/bulk";
import type { Importing } from "./importing";

/** New open stages stand behind the open ones that are there and before won and lost. */
export async function writeStages({ bulk, id }: Importing): Promise<void> {
  const [count] = await bulk.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM new_name WHERE kind = 'stage'`,
  );
  if (!count || count.count === 0) return;
  const [last] = await bulk.query<{ position: number }>(
    `SELECT coalesce(max(position), 0) AS position FROM stage WHERE kind = 'OPEN' AND ended_on IS NULL`,
  );
  const position = last?.position ?? 0;
  await bulk.query(`UPDATE stage SET position = position + $1 WHERE position > $2`, [count.count, position]);
  await bulk.query(
    `INSERT INTO stage (id, name, kind, position) SELECT id, left(name, 60), 'OPEN', $1::int + row_number() OVER (ORDER BY name)
    FROM new_name WHERE kind = 'stage'`,
    [position],
  );
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version) SELECT $1::uuid, 'Stage', id, 1 FROM new_name WHERE kind = 'stage'`,
    [id],
  );
}

const COLUMNS = `name, external_id, person_id, account_id, stage_id, kind, amount_minor, currency, currency_exponent, rate_ppm, rate_day,
  base_amount_minor, opened_on, expected_close_on, closed_on, close_reason, contact_name, contact_phone, next_step, next_step_on`;

const VALUES = `left(name, 160), external_id, owner_id, account_id, stage_id, kind, amount_minor, currency, currency_exponent, rate_ppm, rate_day,
  base_amount_minor, opened_on, expected_close_on, closed_on, close_reason, contact_name, contact_phone, next_step, next_step_on`;

/** Writes opportunities with their lines. When one came into its stage an import cannot know: its event has no time. */
export async function writeDeals(importing: Importing): Promise<void> {
  const { bulk, id, now, startedById } = importing;
  await bulk.query(
    `INSERT INTO opportunity (id, created_at, ${COLUMNS}) SELECT id, $1::timestamptz, ${VALUES} FROM deal WHERE action = 'create' ORDER BY id`,
    [now],
  );
  await countDeals(bulk);
  await bulk.query(
    `INSERT INTO stage_event (id, opportunity_id, person_id, kind, to_stage_id, recorded_at, actor_id)
    SELECT event_id, id, owner_id, 'IMPORTED', stage_id, $1::timestamptz, $2::uuid FROM deal WHERE action = 'create' ORDER BY id`,
    [now, startedById],
  );
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version) SELECT $1::uuid, 'Opportunity', id, 1 FROM deal WHERE action = 'create' ORDER BY id`,
    [id],
  );
  await updateDeals(importing);
  await bulk.query(
    `DELETE FROM opportunity_line l USING deal d WHERE d.action = 'update' AND d.has_new_lines AND l.opportunity_id = d.known_id`,
  );
  await bulk.query(`INSERT INTO opportunity_line (id, opportunity_id, product_id, quantity, amount_minor, position)
    SELECT l.line_id, coalesce(d.known_id, d.id), l.product_id, l.quantity, l.amount_minor,
      row_number() OVER (PARTITION BY l.deal_key ORDER BY l.file_id, l.line) - 1
    FROM deal_line l JOIN deal d USING (deal_key) WHERE d.action <> 'skip' AND d.has_new_lines AND l.product_id IS NOT NULL`);
  // The only line of an opportunity is worth what the whole is worth.
  await bulk.query(`UPDATE opportunity_line l SET amount_minor = o.amount_minor FROM deal d JOIN opportunity o ON o.id = d.known_id
    WHERE d.action = 'update' AND l.opportunity_id = o.id AND l.amount_minor IS DISTINCT FROM o.amount_minor
      AND NOT EXISTS (SELECT 1 FROM opportunity_line other WHERE other.opportunity_id = o.id AND other.id <> l.id)`);
}

/**
 * Whoever looks at the table from outside while it is being filled, as autovacuum does, counts no row in it; by that count every
 * index with an id in it is as good as the key, and the foreign keys of what follows would be looked up in the wrong one.
 */
async function countDeals(bulk: Bulk): Promise<void> {
  await bulk.query("ANALYZE opportunity (id)");
}

async function updateDeals({ bulk, id, now, startedById }: Importing): Promise<void> {
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version, before) SELECT $1::uuid, 'Opportunity', o.id, o.version + 1, to_jsonb(o) || jsonb_build_object('lines',
      (SELECT coalesce(jsonb_agg(to_jsonb(l)), '[]') FROM opportunity_line l WHERE l.opportunity_id = o.id),
      'event_id', CASE WHEN o.stage_id <> d.stage_id THEN d.event_id END)
    FROM opportunity o JOIN deal d ON d.known_id = o.id WHERE d.action = 'update'`,
    [id],
  );
  await bulk.query(
    `INSERT INTO stage_event (id, opportunity_id, person_id, kind, from_stage_id, to_stage_id, recorded_at, actor_id)
    SELECT d.event_id, o.id, d.owner_id, 'IMPORTED', o.stage_id, d.stage_id, $1::timestamptz, $2::uuid
    FROM opportunity o JOIN deal d ON d.known_id = o.id WHERE d.action = 'update' AND o.stage_id <> d.stage_id`,
    [now, startedById],
  );
  await bulk.query(`UPDATE opportunity o SET version = o.version + 1, external_id = coalesce(d.external_id, o.external_id),
      name = CASE WHEN d.is_named THEN left(d.name, 160) ELSE o.name END, person_id = d.owner_id, stage_id = d.stage_id, kind = d.kind,
      account_id = coalesce(d.account_id, o.account_id),
      ${["amount_minor", "currency", "currency_exponent", "rate_ppm", "rate_day", "base_amount_minor"].map(worth).join(", ")},
      opened_on = coalesce(d.opened_on, o.opened_on), expected_close_on = coalesce(d.expected_close_on, o.expected_close_on),
      closed_on = CASE WHEN d.kind = 'OPEN' THEN NULL ELSE coalesce(d.closed_on, o.closed_on) END,
      close_reason = CASE WHEN d.kind = 'OPEN' THEN NULL ELSE coalesce(d.close_reason, o.close_reason) END,
      contact_name = coalesce(d.contact_name, o.contact_name), contact_phone = coalesce(d.contact_phone, o.contact_phone),
      next_step = coalesce(d.next_step, o.next_step), next_step_on = coalesce(d.next_step_on, o.next_step_on)
    FROM deal d WHERE d.known_id = o.id AND d.action = 'update'`);
}

/** An amount keeps the rate at which it was taken unless the amount itself is another. */
function worth(column: string): string {
  const isOther = `d.amount_minor IS NOT NULL AND (d.amount_minor, d.currency) IS DISTINCT FROM (o.amount_minor, o.currency::text)`;
  return `${column} = CASE WHEN ${isOther} THEN d.${column} ELSE o.${column} END`;
}
