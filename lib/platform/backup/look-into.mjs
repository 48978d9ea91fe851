import { listMigrations } from "../migrations/engine.mjs";
import { HISTORY, readHistory } from "../migrations/history.mjs";
import { quoted } from "./file-format.mjs";
import { listOwnTables } from "./own-objects.mjs";
import { withSession } from "./session.mjs";

// The names under which the application opens its connections.
const CONNECTED = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('ridealong', 'ridealong bulk') LIMIT 1`;

/** What a restore would replace: how many rows, whether a newer version has been at them, and whether somebody works with them now. */
export function lookInto(url) {
  return withSession({ url, name: "ridealong restore" }, async (client) => {
    const tables = (await listOwnTables(client)).filter(({ name }) => name !== HISTORY);
    let rows = 0;
    for (const { name } of tables) {
      rows += (await client.query(`SELECT count(*)::int AS rows FROM ${quoted(name)}`)).rows[0].rows;
    }
    const known = new Set(listMigrations().map(({ name }) => name));
    return {
      rows,
      isNewer: [...(await readHistory(client)).keys()].some((name) => !known.has(name)),
      isConnected: (await client.query(CONNECTED)).rowCount > 0,
    };
  });
}
