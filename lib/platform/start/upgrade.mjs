import { backUpBefore } from "../backup/automatic-backup.mjs";
import { deployMigrations } from "../migrations/deploy.mjs";

/**
 * Applies the migrations that a database does not have yet. An embedded one is backed up before, because nobody else does it;
 * whoever runs a server of their own has their own way. Returns how many there were.
 * @param {{ url: string, isEmbedded: boolean, dataDir: string, folder?: string }} options
 */
export async function upgradeDatabase({ url, isEmbedded, dataDir, folder }) {
  const beforeUpgrade = isEmbedded ? () => backUp({ url, dataDir, folder }) : undefined;
  const applied = await deployMigrations({ url, folder, beforeUpgrade });
  if (applied.length > 0) console.log(`Applied ${applied.length} migration${applied.length === 1 ? "" : "s"}.`);
  return applied.length;
}

async function backUp(options) {
  console.log("Backing up the database before its upgrade ...");
  try {
    console.log(`It is kept in ${await backUpBefore("upgrade", options)}`);
  } catch (error) {
    throw new Error(`The database was not upgraded, because it could not be backed up before. ${error.message}`, {
      cause: error,
    });
  }
}
