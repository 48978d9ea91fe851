import { createLifecycle } from "@/lib/platform/start/lifecycle.mjs";
import { runUntilStopped } from "@/lib/platform/start/run-until-stopped.mjs";
import { measureBackup } from "./backup-bench";
import { writeBareApp } from "./bare-app";
import { openCompanies } from "./companies";
import { measureGrowth } from "./growth-bench";
import { measureImport } from "./import-bench";
import { measureJavaScript } from "./javascript-bench";
import { measureLogging } from "./logging-bench";
import { measurePages } from "./pages-bench";
import { type Figure, printFigures, writeResults } from "./results";
import { buildAll, type Servers, serveAll } from "./servers";

/** What can be measured, in the order of the table. Without arguments all of it; a name alone asks for that part. */
const PARTS: Record<string, (servers: Servers) => Promise<Figure[]>> = {
  pages: measurePages,
  growth: measureGrowth,
  logging: measureLogging,
  javascript: measureJavaScript,
  import: measureImport,
  backup: measureBackup,
};

const lifecycle = createLifecycle();

async function bench(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in PARTS));
  if (unknown) throw new Error(`"${unknown}" is not measured. There are ${Object.keys(PARTS).join(", ")}.`);
  const names = asked.length > 0 ? asked : Object.keys(PARTS);
  const bare = await writeBareApp();
  await buildAll(lifecycle, { bare });
  const servers = await serveAll(lifecycle, { companies: await openCompanies(lifecycle), bare });
  const figures: Figure[] = [];
  for (const name of names) {
    if (lifecycle.isStopping) return;
    console.log(`Measuring ${name} ...`);
    const found = (await PARTS[name]?.(servers)) ?? [];
    printFigures(found);
    figures.push(...found);
  }
  if (asked.length === 0) await writeResults(figures, servers.postgresVersion);
  await lifecycle.stop();
  process.exit(0);
}

runUntilStopped(lifecycle, bench);
