import { quoted } from "./file-format.mjs";

const REFERENCES = `
  SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[]) ORDER BY conrelid::regclass::text, conname`;

/**
 * Lets rows come in any order and as they are: references are taken away, and triggers, which would refuse or add rows, are
 * silent. Returns what puts them back; the references are then checked over all rows. Unlike session_replication_role,
 * this is open to the owner of the tables.
 */
export async function holdBackRules(client, tables) {
  const names = tables.map(({ name }) => quoted(name));
  const { rows: references } = await client.query(REFERENCES, [names]);
  for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  return async () => {
    for (const { table, name, definition } of references) {
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
    }
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  };
}
