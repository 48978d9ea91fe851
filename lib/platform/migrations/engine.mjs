import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
export const MIGRATIONS = path.join(ROOT, "prisma/migrations");
/** What Prisma's tools want beside the migrations. */
export const LOCK_FILE = `# Written by the migration command; it names the kind of database.\nprovider = "postgresql"\n`;
const SCHEMA = path.join(ROOT, "prisma/schema.prisma");

/**
 * The SQL that leads from the migrations so far to the schema; empty when they agree. Prisma's own engine works it out as
 * WebAssembly over a database in memory, so that nothing is downloaded and no server is needed.
 */
export async function differenceToSchema() {
  const engine = await loadEngine();
  const result = await engine.diff({
    from: { tag: "migrations", ...migrationsSoFar() },
    to: { tag: "schemaDatamodel", files: [{ path: SCHEMA, content: readFileSync(SCHEMA, "utf8") }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = (result.stdout ?? "").trim();
  return result.exitCode === 0 || sql === "" || sql.startsWith("-- This is an empty migration") ? "" : `${sql}\n`;
}

async function loadEngine() {
  const [{ PGlite }, { PrismaPGlite }, { bindMigrationAwareSqlAdapterFactory }, bindings] = await Promise.all([
    import("@electric-sql/pglite"),
    import("pglite-prisma-adapter"),
    import("@prisma/driver-adapter-utils"),
    import("@prisma/schema-engine-wasm/schema_engine_bg"),
  ]);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const wasm = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(new PGlite()));
  const datamodels = [[SCHEMA, readFileSync(SCHEMA, "utf8")]];
  return bindings.SchemaEngine.new({ datamodels }, () => {}, factory);
}

function migrationsSoFar() {
  return {
    baseDir: MIGRATIONS,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: LOCK_FILE },
    migrationDirectories: listMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

/** The committed migrations in their order. */
export function listMigrations(folder = MIGRATIONS) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8") }));
}
