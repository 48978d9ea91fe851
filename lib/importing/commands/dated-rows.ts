import type { Bulk } from "@/lib/platform/db/bulk";
import type { Importing } from "./importing";

/** Who belongs where is a matter of a person, who leads a matter of a team. These rows carry no version of their own. */
export const DATED = {
  TeamMembership: { table: "team_membership", owner: "person_id" },
  TeamLeadership: { table: "team_leadership", owner: "team_id" },
} as const;

export type DatedEntity = keyof typeof DATED;

/** All rows of one owner in an order that does not change, to be compared as a whole. */
export function rowsOf(entity: DatedEntity, ownerId: string): string {
  const { table, owner } = DATED[entity];
  return `(SELECT coalesce(jsonb_agg(to_jsonb(dated) ORDER BY dated.id), '[]') FROM ${table} dated WHERE dated.${owner} = ${ownerId})`;
}

/** Keeps all dated rows of the owners as they are before the import writes. */
export async function keepDated(
  { bulk, id }: Pick<Importing, "bulk" | "id">,
  entity: DatedEntity,
  owners: readonly string[],
): Promise<void> {
  await bulk.query(
    `INSERT INTO import_change (import_id, entity, record_id, version, before)
     SELECT $1::uuid, '${entity}', o.id, 1, jsonb_build_object('was', ${rowsOf(entity, "o.id")}) FROM unnest($2::uuid[]) o(id)`,
    [id, owners],
  );
}

/** Keeps them as the import leaves them: where they are otherwise later, somebody has changed them by hand. */
export async function noteDated({ bulk, id }: Pick<Importing, "bulk" | "id">, entity: DatedEntity): Promise<void> {
  await bulk.query(
    `UPDATE import_change c SET before = c.before || jsonb_build_object('is', ${rowsOf(entity, "c.record_id")})
     WHERE c.import_id = $1 AND c.entity = '${entity}'`,
    [id],
  );
}

/** The owners whose rows are still as the import left them. */
export function untouchedOwners(entity: DatedEntity): string {
  return `SELECT c.record_id AS id, c.before->'was' AS was FROM change c
    WHERE c.entity = '${entity}' AND c.before->'is' = ${rowsOf(entity, "c.record_id")}`;
}

/** Puts the rows back that a table of owners, with what they had, names. */
export async function putBackDated(bulk: Bulk, entity: DatedEntity, owners: string): Promise<void> {
  const { table, owner } = DATED[entity];
  await bulk.query(`DELETE FROM ${table} t USING ${owners} b WHERE t.${owner} = b.id`);
  await bulk.query(
    `INSERT INTO ${table} SELECT d.* FROM ${owners} b, jsonb_populate_recordset(NULL::${table}, b.was) d ORDER BY d.from_day`,
  );
  await bulk.query(`DELETE FROM change c USING ${owners} b WHERE c.entity = '${entity}' AND c.record_id = b.id`);
}
