import { keepDatabase } from "./database.mjs";
import { readPast } from "./organisation.mjs";
import { upgradeDatabase } from "./upgrade.mjs";

/** The database of DATABASE_URL, else the embedded one, migrated; and what the start needs to know of its past. */
export async function openDatabase(lifecycle, { settings, onGivenUp }) {
  const isEmbedded = settings.databaseUrl === null;
  const url = isEmbedded ? await openEmbedded(lifecycle, settings, onGivenUp) : settings.databaseUrl;
  await upgradeDatabase({ url, isEmbedded, dataDir: settings.dataDir }).catch((error) => {
    throw isEmbedded
      ? error
      : new Error(`The database of DATABASE_URL cannot be used: ${error.message || error.code}`, { cause: error });
  });
  return { url, isEmbedded, ...(await readPast(url)) };
}

async function openEmbedded(lifecycle, { dataDir }, onGivenUp) {
  console.log("Starting the database ...");
  const database = await lifecycle.own(
    () => keepDatabase({ dataDir, onGivenUp }),
    (kept) => kept.stop(),
  );
  return database.url;
}
