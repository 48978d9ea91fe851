import { closeDatabase, database } from "@/lib/platform/db/database";
import { LONGEST_MS, loadCompany } from "./seed/load-company";
import { lookAhead } from "./seed/look-ahead";
import { tellCoaching } from "./seed/tell-coaching";
import { tellPrograms } from "./seed/tell-programs";
import { tellRides } from "./seed/tell-rides";
import { tellSlumps } from "./seed/tell-slumps";
import { tellUntil } from "./seed/tell-until";

/** `load` puts the demo company into an empty database; `continue` leads its days up to this minute. */
async function main(what: string | undefined): Promise<void> {
  const now = new Date();
  if (what === "load") {
    await loadCompany(now);
    await tellSlumps(now);
    await lookAhead(now);
    await tellRides(now);
    await tellCoaching(now);
    await tellPrograms(now);
    // The first pages are planned by what is there, not by what PostgreSQL takes for granted until it has looked by itself.
    await database().$executeRaw`ANALYZE`;
  } else if (what === "continue") await database().$transaction((tx) => tellUntil(tx, now), { timeout: LONGEST_MS });
  else throw new Error("Say what to do: load or continue.");
}

main(process.argv[2])
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(closeDatabase);
