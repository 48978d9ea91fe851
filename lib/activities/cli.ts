import { closeDatabase, inTransaction } from "@/lib/platform/db/database";
import { rebuildRollups } from "./commands/rebuild-rollups";
import { listRollupDifferences } from "./queries/rollup-check";

/** Compares the daily counts with the log they come from; with `--repair` it makes them anew where they differ. */
async function checkRollups(repairs: boolean): Promise<void> {
  const differences = await listRollupDifferences();
  for (const { personId, typeId, day, kept, logged } of differences) {
    console.log(`${personId} ${typeId} ${day.toISOString().slice(0, 10)}: kept ${kept}, logged ${logged}`);
  }
  console.log(
    differences.length === 0 ? "The daily counts agree with the log." : `${differences.length} daily counts differ.`,
  );
  if (differences.length === 0) return;
  if (!repairs) {
    process.exitCode = 1;
    return;
  }
  await inTransaction(rebuildRollups);
  console.log("They were made anew.");
}

checkRollups(process.argv.includes("--repair"))
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(closeDatabase);
