import type { Bulk } from "@/lib/platform/db/bulk";

/** What the commands of undoing share: the changes of one import in a temporary table `change`. */
export type Undoing = {
  bulk: Bulk;
  id: string;
  startedById: string | null;
  now: Date;
  tell: (step: string, done: number, total: number) => void;
};

/** Makes the tables that say what is to be taken back, and which records another import may have to put back. */
export async function prepareUndo({ bulk, id }: Pick<Undoing, "bulk" | "id">): Promise<void> {
  await bulk.query(
    `CREATE TEMP TABLE change ON COMMIT DROP AS SELECT entity, record_id, version, before FROM import_change WHERE import_id = $1`,
    [id],
  );
  await bulk.query(`CREATE INDEX ON change (entity, record_id)`);
  await bulk.query(`ANALYZE change`);
  await bulk.query(
    `CREATE TEMP TABLE wanted ON COMMIT DROP AS SELECT DISTINCT e.value::uuid AS id FROM import_change c,
      LATERAL (SELECT c.before AS part UNION ALL
        SELECT jsonb_array_elements(coalesce(c.before->'lines', c.before->'traits', c.before->'was', '[]'))) p, jsonb_each_text(p.part) e
    WHERE c.import_id <> $1 AND c.before IS NOT NULL AND e.key LIKE '%\\_id' AND e.key <> 'external_id' AND e.value IS NOT NULL`,
    [id],
  );
  await bulk.query(`CREATE INDEX ON wanted (id)`);
  await bulk.query(`ANALYZE wanted`);
  await bulk.query(`CREATE TEMP TABLE count_change (person_id uuid, type_id uuid, day date, by int) ON COMMIT DROP`);
}

/** What is unique may have been given to another record since: then the one that had it before stays as it is now. */
const UNIQUE: Readonly<Record<string, readonly [table: string, ...columns: string[]]>> = {
  Person: ["person", "email", "external_id"],
  Product: ["product", "name", "external_id"],
  Account: ["account", "external_id"],
  Opportunity: ["opportunity", "external_id"],
  Activity: ["activity", "external_id"],
};

export async function keepWhatIsTaken({ bulk }: Pick<Undoing, "bulk">): Promise<void> {
  for (const [entity, [table, ...columns]] of Object.entries(UNIQUE))
    for (const column of columns)
      await bulk.query(`UPDATE change c SET version = 0 FROM ${table} t
        WHERE c.entity = '${entity}' AND t.${column} = c.before->>'${column}' AND t.id <> c.record_id`);
}

export function untouched(entity: string, alias: string, created: boolean): string {
  return `c.entity = '${entity}' AND c.record_id = ${alias}.id AND c.version = ${alias}.version AND c.before IS ${created ? "" : "NOT "}NULL`;
}

/** A later import that is taken back as well may have to put this one back into a record. */
export function unwanted(alias: string): string {
  return `NOT EXISTS (SELECT 1 FROM wanted WHERE wanted.id = ${alias}.id)`;
}

/** Removes what was created and nothing refers to; a table of versions is also untouched since. */
export async function removeCreated(
  bulk: Bulk,
  entity: string,
  table: string,
  users: readonly string[],
  isVersioned = true,
): Promise<void> {
  const which = isVersioned ? untouched(entity, "t", true) : `c.entity = '${entity}' AND c.record_id = t.id`;
  const unused = users.map((user) => `t.id NOT IN (${user})`).join(" AND ");
  await bulk.query(`WITH gone AS (DELETE FROM ${table} t USING change c WHERE ${which} AND ${unused} AND ${unwanted("t")} RETURNING t.id)
    DELETE FROM change c USING gone WHERE c.entity = '${entity}' AND c.record_id = gone.id`);
}

/**
 * Puts columns back as they were, for records that nobody has changed since. Where that is how an earlier import left the
 * record, that import takes over its new version: it may be taken back next.
 */
export async function restore(
  { bulk, id }: Pick<Undoing, "bulk" | "id">,
  entity: string,
  table: string,
  columns: readonly string[],
): Promise<void> {
  const sets = columns.map((column) => `${column} = (c.was).${column}`).join(", ");
  await bulk.query(
    `WITH back AS (UPDATE ${table} t SET ${sets}, version = t.version + 1
      FROM (SELECT entity, record_id, version, before, jsonb_populate_record(NULL::${table}, before) AS was FROM change) c
      WHERE ${untouched(entity, "t", false)} RETURNING t.id, t.version, (c.was).version AS earlier),
    carried AS (UPDATE import_change o SET version = back.version FROM back
      WHERE o.entity = '${entity}' AND o.record_id = back.id AND o.version = back.earlier AND o.import_id <> $1)
    DELETE FROM change c USING back WHERE c.entity = '${entity}' AND c.record_id = back.id`,
    [id],
  );
}
