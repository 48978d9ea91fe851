import { readProduct } from "@/lib/importing/domain/rows";
import type { UnknownName } from "@/lib/importing/views";
import type { Importing } from "./importing";
import { PRODUCTS } from "./name-places";
import { settleNames } from "./settle-names";
import { rejectDoubles, rejectRows, stageRows } from "./stage-rows";

/** Reads the products and says of each whether it is new, changed or the same. */
export async function stageProducts(importing: Importing): Promise<UnknownName[]> {
  const { bulk, home } = importing;
  await bulk.query(`CREATE TEMP TABLE product_row (file_id uuid, line int, id uuid, external_id text, name text, family text,
    list_price_minor bigint, unit_cost_minor bigint, known_id uuid, action text, reason text, vals jsonb) ON COMMIT DROP`);
  await stageRows(importing, {
    entity: "products",
    target: "product_row (file_id, line, id, external_id, name, family, list_price_minor, unit_cost_minor)",
    read: (cells, file) => {
      const row = readProduct(cells, file.source, home);
      // A product's name is shorter than other names; the rest of it would be cut off when it is written.
      return [row.externalId, row.name.slice(0, 120), row.family, row.listPriceMinor, row.unitCostMinor];
    },
  });
  const asked = await settleNames(importing, PRODUCTS);
  await bulk.query(`UPDATE product_row r SET known_id = p.id FROM product p WHERE p.external_id = r.external_id`);
  await bulk.query(`UPDATE product_row r SET known_id = n.id FROM known_name n
    WHERE r.known_id IS NULL AND n.kind = 'product' AND n.key = lower(r.name)`);
  await rejectDoubles(importing, "product_row", { by: "r.known_id", shown: "r.name" });
  await rejectDoubles(importing, "product_row", { by: "r.external_id", shown: "r.external_id" });
  await rejectDoubles(importing, "product_row", { by: "lower(r.name)", shown: "r.name" });
  await bulk.query(`UPDATE product_row r SET reason = 'nameTaken', vals = jsonb_build_object('name', r.name) FROM product p
    WHERE r.reason IS NULL AND lower(p.name) = lower(r.name) AND p.id IS DISTINCT FROM r.known_id`);
  await rejectRows(importing, "product_row");
  await bulk.query(`UPDATE product_row r SET action = CASE WHEN known_id IS NULL THEN 'create'
    WHEN EXISTS (SELECT 1 FROM product p WHERE p.id = r.known_id AND (${PRODUCT_CHANGED})) THEN 'update' ELSE 'skip' END`);
  await bulk.query(`INSERT INTO accepted SELECT file_id, action, count(*) FROM product_row GROUP BY 1, 2`);
  await bulk.query(
    `INSERT INTO known_name SELECT 'product', lower(name), coalesce(known_id, id) FROM product_row ON CONFLICT DO NOTHING`,
  );
  return asked;
}

const PRODUCT_CHANGED = `(r.external_id IS NOT NULL AND p.external_id IS NULL) OR (p.external_id = r.external_id AND r.name <> p.name)
  OR (r.family IS NOT NULL AND r.family IS DISTINCT FROM p.family)
  OR (r.list_price_minor IS NOT NULL AND r.list_price_minor IS DISTINCT FROM p.list_price_minor)
  OR (r.unit_cost_minor IS NOT NULL AND r.unit_cost_minor IS DISTINCT FROM p.unit_cost_minor)`;
