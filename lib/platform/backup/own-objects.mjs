import { listMigrations } from "../migrations/engine.mjs";
import { HISTORY, readHistory } from "../migrations/history.mjs";

const NAMED =
  /\b(?:CREATE\s+(?:OR\s+REPLACE\s+)?(?:UNLOGGED\s+)?(?:TABLE|MATERIALIZED\s+VIEW|VIEW|SEQUENCE|TYPE|DOMAIN|FUNCTION|PROCEDURE)\s+(?:IF\s+NOT\s+EXISTS\s+)?|RENAME\s+TO\s+)(?:"((?:[^"]|"")+)"|(\w+))/gi;

// What an extension brought along belongs to the extension.
const OBJECTS = `
  WITH kinds (code, step, kind) AS (VALUES
    ('m', 1, 'MATERIALIZED VIEW'), ('v', 2, 'VIEW'), ('r', 3, 'TABLE'), ('p', 3, 'TABLE'), ('S', 4, 'SEQUENCE'), ('c', 6, 'TYPE')),
  found (step, kind, name, address, catalog, id) AS (
    SELECT step, kind, relname, quote_ident(relname), 'pg_class'::regclass, pg_class.oid
    FROM pg_class JOIN kinds ON code = relkind::text WHERE relnamespace = current_schema()::regnamespace
    UNION ALL
    SELECT 5, 'ROUTINE', proname, oid::regprocedure::text, 'pg_proc'::regclass, oid
    FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND prokind IN ('f', 'p', 'w')
    UNION ALL
    SELECT 6, CASE typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, typname, quote_ident(typname), 'pg_type'::regclass, oid
    FROM pg_type WHERE typnamespace = current_schema()::regnamespace AND typtype IN ('e', 'd', 'r'))
  SELECT step, kind, name, address FROM found
  WHERE NOT EXISTS (SELECT 1 FROM pg_depend WHERE classid = catalog AND objid = id AND deptype = 'e')
    -- A sequence that a column owns comes and goes with its table.
    AND NOT (kind = 'SEQUENCE' AND EXISTS (SELECT 1 FROM pg_depend WHERE classid = catalog AND objid = id AND deptype IN ('a', 'i')))
  ORDER BY step, name`;

/**
 * What the migrations have made in this database, in an order in which it can be dropped. Somebody else's tables beside ours
 * are not ours to copy or to drop. Under migrations that this version does not know, nobody can tell, and all count as ours.
 */
export async function listOwnObjects(client, folder) {
  const known = listMigrations(folder);
  const names = new Set(known.map(({ name }) => name));
  const isUnknown = [...(await readHistory(client)).keys()].some((name) => !names.has(name));
  const own = new Set([HISTORY, ...known.flatMap(({ sql }) => namesIn(sql))]);
  const { rows } = await client.query(OBJECTS);
  return rows.filter(({ name }) => isUnknown || own.has(name));
}

function namesIn(sql) {
  return [...sql.matchAll(NAMED)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain.toLowerCase());
}

const COLUMNS = `
  SELECT attname AS name FROM pg_attribute
  WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`;

/** Our tables with the columns that are written, not worked out. */
export async function listOwnTables(client, folder) {
  const objects = await listOwnObjects(client, folder);
  const tables = [];
  for (const { name, address } of objects.filter(({ kind }) => kind === "TABLE")) {
    const { rows } = await client.query(COLUMNS, [address]);
    tables.push({ name, columns: rows.map((row) => row.name) });
  }
  return tables;
}

const SEQUENCES = `
  SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
  WHERE schemaname = current_schema() AND last_value IS NOT NULL AND (sequencename = ANY ($2) OR EXISTS (
    SELECT 1 FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = quote_ident(sequencename)::regclass
      AND deptype IN ('a', 'i') AND refobjid = ANY ($1::regclass[])))
  ORDER BY 1`;

/** How far our sequences have counted; those that were never used are left out. */
export async function listOwnSequences(client, folder) {
  const objects = await listOwnObjects(client, folder);
  const of = (kind, field) => objects.filter((object) => object.kind === kind).map((object) => object[field]);
  return (await client.query(SEQUENCES, [of("TABLE", "address"), of("SEQUENCE", "name")])).rows;
}
