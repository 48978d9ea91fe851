import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { differenceToSchema, LOCK_FILE, MIGRATIONS } from "./engine.mjs";

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
  console.error("Say what changes, in small letters and underscores: npm run db:migration -- add_team_colour");
  process.exit(2);
}

const sql = await differenceToSchema();
if (sql === "") {
  console.log("Schema and migrations agree: there is nothing to write.");
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = path.join(MIGRATIONS, `${stamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "migration.sql"), sql);
writeFileSync(path.join(MIGRATIONS, "migration_lock.toml"), LOCK_FILE);
console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it before you commit it.`);
process.exit(0);
