import { onServer } from "./own-database.mjs";

/** Every row of every table as text, in an order that does not depend on how it got there. */
export async function contentsOf(url: string): Promise<Record<string, string[]>> {
  const tables = await rowsOf<{ name: string }>(
    url,
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const contents: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await rowsOf<{ row: string }>(
      url,
      `SELECT t::text AS row FROM ${name} t ORDER BY t::text COLLATE "C"`,
    );
    contents[name] = rows.map(({ row }) => row);
  }
  return contents;
}

/** What stands around the rows: columns, constraints, indexes, triggers and whether they are awake, functions, types, counters. */
export async function shapeOf(url: string): Promise<string[]> {
  const rows = await rowsOf<{ line: string }>(url, SHAPE);
  return rows.map(({ line }) => line);
}

const SHAPE = `
  SELECT line FROM (
    SELECT concat_ws(' ', table_name, column_name, udt_name, is_nullable, column_default, is_identity, generation_expression) AS line
    FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT concat_ws(' ', pg_get_triggerdef(pg_trigger.oid), tgenabled)
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    UNION ALL SELECT concat_ws(' ', enumtypid::regtype, enumlabel, row_number() OVER (PARTITION BY enumtypid ORDER BY enumsortorder)) FROM pg_enum
    UNION ALL SELECT concat_ws(' ', sequencename, last_value) FROM pg_sequences WHERE schemaname = 'public'
  ) all_of_it ORDER BY line COLLATE "C"`;

async function rowsOf<Row>(url: string, sql: string): Promise<Row[]> {
  return (await onServer(url, sql)).rows;
}
