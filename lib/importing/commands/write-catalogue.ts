import type { Importing } from "./importing";

/** Writes products, and those that opportunities name and that were to become products. */
export async function writeProducts({ bulk, id, now }: Importing): Promise<void> {
  // The lock that the form takes: one name, one product.
  await bulk.query(`SELECT pg_advisory_xact_lock(hashtext('product.name'))`);
  await bulk.query(
    `INSERT INTO product (id, name, family, list_price_minor, unit_cost_minor, external_id, created_at)
    SELECT id, left(name, 120), family, list_price_minor, unit_cost_minor, external_id, $1::timestamptz FROM product_row WHERE known_id IS NULL
    UNION ALL SELECT id, left(name, 120), NULL, NULL, NULL, NULL, $1::timestamptz FROM new_name WHERE kind = 'product'`,
    [now],
  );
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version) SELECT $1::uuid, 'Product', id, 1 FROM product_row WHERE known_id IS NULL
    UNION ALL SELECT $1::uuid, 'Product', id, 1 FROM new_name WHERE kind = 'product'`,
    [id],
  );
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version, before) SELECT $1::uuid, 'Product', p.id, p.version + 1, to_jsonb(p)
    FROM product p JOIN product_row r ON r.known_id = p.id WHERE r.action = 'update'`,
    [id],
  );
  await bulk.query(`UPDATE product p SET version = p.version + 1,
      name = CASE WHEN p.external_id = r.external_id THEN r.name ELSE p.name END, external_id = coalesce(p.external_id, r.external_id),
      family = coalesce(r.family, p.family), list_price_minor = coalesce(r.list_price_minor, p.list_price_minor),
      unit_cost_minor = coalesce(r.unit_cost_minor, p.unit_cost_minor),
      margin_ppm = CASE WHEN r.unit_cost_minor IS NULL THEN p.margin_ppm END
    FROM product_row r WHERE r.known_id = p.id AND r.action = 'update'`);
}

/** Writes accounts with their traits, and those that opportunities name and that were to become accounts. */
export async function writeAccounts(importing: Importing): Promise<void> {
  const { bulk, id, now } = importing;
  await bulk.query(`SELECT pg_advisory_xact_lock(hashtext('account.parent'))`);
  await bulk.query(`INSERT INTO trait_definition (id, key, label, kind, position) SELECT id, key, label, kind::"TraitKind",
    (SELECT coalesce(max(position), 0) FROM trait_definition) + row_number() OVER (ORDER BY label) FROM new_trait`);
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version) SELECT $1::uuid, 'TraitDefinition', id, 1 FROM new_trait`,
    [id],
  );
  await bulk.query(
    `INSERT INTO account (id, name, external_id, created_at)
    SELECT id, name, external_id, $1::timestamptz FROM account_row WHERE known_id IS NULL
    UNION ALL SELECT id, left(name, 160), NULL, $1::timestamptz FROM new_name WHERE kind = 'account'`,
    [now],
  );
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version) SELECT $1::uuid, 'Account', id, 1 FROM account_row WHERE known_id IS NULL
    UNION ALL SELECT $1::uuid, 'Account', id, 1 FROM new_name WHERE kind = 'account'`,
    [id],
  );
  await bulk.query(
    `UPDATE account a SET parent_id = r.parent_id FROM account_row r WHERE r.id = a.id AND r.parent_id IS NOT NULL`,
  );
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version, before) SELECT $1::uuid, 'Account', a.id, a.version + 1, to_jsonb(a) || jsonb_build_object('traits',
      (SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]') FROM account_trait t WHERE t.account_id = a.id))
    FROM account a JOIN account_row r ON r.known_id = a.id WHERE r.action = 'update'`,
    [id],
  );
  await bulk.query(`UPDATE account a SET version = a.version + 1,
      name = CASE WHEN r.by_id THEN r.name ELSE a.name END, external_id = coalesce(a.external_id, r.external_id),
      parent_id = coalesce(r.parent_id, a.parent_id)
    FROM account_row r WHERE r.known_id = a.id AND r.action = 'update'`);
  await bulk.query(`INSERT INTO account_trait (account_id, trait_id, text, number)
    SELECT coalesce(r.known_id, r.id), v.trait_id, v.text, v.number FROM trait_row v JOIN account_row r USING (file_id, line)
    WHERE r.action IN ('create', 'update')
    ON CONFLICT (account_id, trait_id) DO UPDATE SET text = EXCLUDED.text, number = EXCLUDED.number`);
}
