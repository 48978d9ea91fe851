import { rebuildWonDays } from "@/lib/pipeline/commands/won-days";
import { listWonDifferences } from "@/lib/pipeline/queries/won-check";
import { closeDatabase, database, type Tx } from "@/lib/platform/db/database";
import { rebuildRollups } from "./commands/rebuild-rollups";
import { listRollupDifferences } from "./queries/rollup-check";
import { listUnitDifferences } from "./queries/unit-check";

// Millions of entries on a slow disk.
const LONGEST_MS = 1_800_000;

/**
 * Compares whatever is kept added up with what it comes from: the daily counts with the log, the totals of teams and company with
 * the daily counts, what was won with the opportunities. With `--repair` all of it is made anew where something differs.
 */
async function checkRollups(repairs: boolean): Promise<void> {
  const lines = [...(await differingCounts()), ...(await differingUnits()), ...(await differingWins())];
  for (const line of lines) console.log(line);
  console.log(lines.length === 0 ? "All totals agree with what they come from." : `${lines.length} totals differ.`);
  if (lines.length === 0) return;
  if (!repairs) {
    process.exitCode = 1;
    return;
  }
  await database().$transaction(rebuildAll, { timeout: LONGEST_MS });
  console.log("They were made anew.");
}

async function rebuildAll(tx: Tx): Promise<void> {
  await rebuildWonDays(tx);
  await rebuildRollups(tx);
}

async function differingCounts(): Promise<string[]> {
  const found = await listRollupDifferences();
  return found.map((row) => `${row.personId} ${row.typeId} ${dayOf(row.day)}: kept ${row.kept}, logged ${row.logged}`);
}

async function differingUnits(): Promise<string[]> {
  const found = await listUnitDifferences();
  return found.map((row) => `${row.unitId} ${row.typeId} ${dayOf(row.day)}: kept ${row.kept}, counted ${row.counted}`);
}

async function differingWins(): Promise<string[]> {
  const found = await listWonDifferences();
  return found.map((row) => `${row.productId} ${dayOf(row.day)}: kept ${row.kept}, counted ${row.counted}`);
}

function dayOf(column: Date): string {
  return column.toISOString().slice(0, 10);
}

checkRollups(process.argv.includes("--repair"))
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(closeDatabase);
