import path from "node:path";
import { createInterface } from "node:readline/promises";
import { reachDatabase } from "../start/reach-database.mjs";
import { backUpBefore } from "./automatic-backup.mjs";
import { describeRows } from "./describe.mjs";
import { lookInto } from "./look-into.mjs";
import { checkBackup, restoreBackup } from "./restore-backup.mjs";

/**
 * `npm run restore -- file`: a backup in the place of what the database of this installation holds. The caller holds the data
 * folder, so that no start comes in between.
 */
export async function restoreInstallation(lifecycle, { args, settings }) {
  const [named, ...more] = args.filter((arg) => arg !== "--yes");
  if (!named || more.length > 0) throw new Error("Say which backup: npm run restore -- file [--yes]");
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), named);
  const { header } = await checkBackup(file);
  console.log(`${file} holds ${describeRows(header)}, as they were on ${header.takenAt}.`);

  const url = await reachDatabase(lifecycle, settings, { mayMake: true });
  const present = await lookInto(url);
  if (present.isConnected) throw new Error("The application still works in this database. Stop it first.");
  if (present.rows > 0) {
    await confirm(lifecycle, { isAgreed: args.includes("--yes"), question: questionOf(present, settings) });
    const saved = await backUpBefore("restore", { url, dataDir: settings.dataDir, spared: file });
    console.log(`What was there is kept in ${saved}`);
  }
  console.log("Restoring ...");
  const { since } = await restoreBackup({ url, file });
  console.log(`Restored ${describeRows(header)}.`);
  if (since.length > 0) console.log(`Applied ${since.length} newer migration${since.length === 1 ? "" : "s"}.`);
}

function questionOf({ rows, isNewer }, { databaseUrl }) {
  const place = databaseUrl ? "database of DATABASE_URL" : "embedded database";
  const newer = isNewer ? " It was upgraded by a newer version, so all tables in it count as Ridealong's." : "";
  return `This replaces the ${rows.toLocaleString("en")} rows in the ${place}.${newer}`;
}

async function confirm(lifecycle, { isAgreed, question }) {
  if (isAgreed) return;
  if (!process.stdin.isTTY) throw new Error(`${question} Nobody is here to confirm it; --yes does.`);
  const prompt = await lifecycle.own(
    () => createInterface({ input: process.stdin, output: process.stdout }),
    (opened) => opened.close(),
  );
  // While it asks, the terminal hands Ctrl-C to the prompt and not to the process.
  prompt.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const answer = await prompt.question(`${question}\nType yes to go on: `);
  prompt.close();
  if (answer.trim().toLowerCase() !== "yes") throw new Error("Nothing was changed.");
}
