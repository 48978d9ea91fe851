import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { backupFile } from "./backup-file.mjs";
import { writeBackup } from "./write-backup.mjs";

const KEPT = 5;

/**
 * Backs up what is about to be replaced, and keeps the last five backups of that occasion; `spared` is one that must stay in any
 * case. Returns the file.
 * @param {"upgrade" | "restore"} occasion
 * @param {{ url: string, dataDir: string, spared?: string, folder?: string }} options
 */
export async function backUpBefore(occasion, { url, dataDir, spared, folder }) {
  const prefix = `before-${occasion}`;
  const file = backupFile(path.join(dataDir, "backups"), prefix);
  await writeBackup({ url, file, folder });
  for (const old of olderThanKept(path.dirname(file), prefix)) if (old !== spared) rmSync(old, { force: true });
  return file;
}

// The moment in the name orders them, whatever a copy or a move has done to the times of the files.
function olderThanKept(folder, prefix) {
  const names = readdirSync(folder).filter((name) => name.startsWith(`${prefix}-`) && name.endsWith(".backup"));
  return names
    .sort()
    .slice(0, -KEPT)
    .map((name) => path.join(folder, name));
}
