import { statSync } from "node:fs";
import { reachDatabase } from "../start/reach-database.mjs";
import { chooseFile } from "./backup-file.mjs";
import { describeRows } from "./describe.mjs";
import { writeBackup } from "./write-backup.mjs";

/**
 * `npm run backup`: the database of this installation into a file, whether the application runs at the moment or not.
 * @param {any} lifecycle
 * @param {{ args: string[], settings: { databaseUrl: string | null, dataDir: string } }} options
 */
export async function backUpInstallation(lifecycle, { args: [wished], settings }) {
  const file = chooseFile({ wished, dataDir: settings.dataDir });
  const url = await reachDatabase(lifecycle, settings, { mayMake: false });
  const header = await writeBackup({ url, file });
  console.log(`Backed up ${describeRows(header)} to ${file} (${Math.ceil(statSync(file).size / 1024)} KB).`);
}
