import { deployMigrations } from "../migrations/deploy.mjs";
import { keepDatabase } from "./database.mjs";
import { findOrganisation } from "./organisation.mjs";

/** The database of DATABASE_URL, else the embedded one, migrated; and the organisation in it, if there is one already. */
export async function openDatabase(lifecycle, { settings, onGivenUp }) {
  const isEmbedded = settings.databaseUrl === null;
  const url = isEmbedded ? await openEmbedded(lifecycle, settings, onGivenUp) : settings.databaseUrl;
  const applied = await deployMigrations({ url }).catch((error) => {
    throw isEmbedded
      ? error
      : new Error(`The database of DATABASE_URL cannot be used: ${error.message || error.code}`, { cause: error });
  });
  if (applied.length > 0) console.log(`Applied ${applied.length} migration${applied.length === 1 ? "" : "s"}.`);
  return { url, isEmbedded, organisation: await findOrganisation(url) };
}

async function openEmbedded(lifecycle, { dataDir }, onGivenUp) {
  console.log("Starting the database ...");
  const database = await lifecycle.own(
    () => keepDatabase({ dataDir, onGivenUp }),
    (kept) => kept.stop(),
  );
  return database.url;
}
