import { createLifecycle } from "@/lib/platform/start/lifecycle.mjs";
import { runUntilStopped } from "@/lib/platform/start/run-until-stopped.mjs";
import { measureAhead } from "./ahead-bench";
import { measureBackup } from "./backup-bench";
import { writeBareApp } from "./bare-app";
import { measureCoaching } from "./coaching-bench";
import { openCompanies } from "./companies";
import { measureDetector } from "./detector-bench";
import { measureEffect } from "./effect-bench";
import { measureFeed } from "./feed-bench";
import { measureGrowth } from "./growth-bench";
import { measureImport } from "./import-bench";
import { measureJavaScript } from "./javascript-bench";
import { measureLogging } from "./logging-bench";
import { measurePages } from "./pages-bench";
import { measurePlanner } from "./planner-bench";
import { type Figure, medianFigures, printFigures, printTable, type Table, writeResults } from "./results";
import { measureScan } from "./scan-bench";
import { buildAll, type Servers, withServers } from "./servers";

/** What can be measured, in the order of the table. Without arguments all of it; a name alone asks for that part. */
const COSTS: Record<string, (servers: Servers) => Promise<Figure[]>> = {
  pages: measurePages,
  coaching: measureCoaching,
  growth: measureGrowth,
  logging: measureLogging,
  javascript: measureJavaScript,
  import: measureImport,
  backup: measureBackup,
  scan: measureScan,
};

/**
 * How often a part is measured, each time by processes of their own: one that has just started settles on a speed of its own, a
 * fifth up or down, and keeps it.
 */
const SITTINGS: Partial<Record<string, number>> = { pages: 5, coaching: 3, growth: 3 };

/** What is no matter of time and needs no server. */
const TABLES: Record<string, () => Promise<Table>> = {
  detector: measureDetector,
  ahead: measureAhead,
  effect: measureEffect,
  planner: measurePlanner,
  feed: measureFeed,
};

const lifecycle = createLifecycle();

async function bench(): Promise<void> {
  const asked = process.argv.slice(2);
  const all = [...Object.keys(TABLES), ...Object.keys(COSTS)];
  const unknown = asked.find((name) => !all.includes(name));
  if (unknown) throw new Error(`"${unknown}" is not measured. There are ${all.join(", ")}.`);
  const names = asked.length > 0 ? asked : all;
  const tables = await measureTables(names);
  const { postgresVersion, ...costs } = await measureCosts(names.filter((name) => name in COSTS));
  if (asked.length === 0 && !lifecycle.isStopping) await writeResults({ ...costs, tables }, postgresVersion);
  await lifecycle.stop();
  process.exit(costs.failed.length === 0 ? 0 : 1);
}

async function measureTables(names: readonly string[]): Promise<Table[]> {
  const tables: Table[] = [];
  for (const name of names) {
    const table = await TABLES[name]?.();
    if (!table) continue;
    printTable(table);
    tables.push(table);
  }
  return tables;
}

type Costs = { figures: Figure[]; failed: string[]; postgresVersion: string };

/** A part that fails is named and leaves the others what they took half an hour to find. */
async function measureCosts(names: readonly string[]): Promise<Costs> {
  if (names.length === 0) return { figures: [], failed: [], postgresVersion: "" };
  const bare = await writeBareApp();
  await buildAll(lifecycle, { bare });
  const companies = await openCompanies(lifecycle);
  const figures: Figure[] = [];
  const failed: string[] = [];
  for (const name of names) {
    if (lifecycle.isStopping) break;
    console.log(`Measuring ${name} ...`);
    try {
      const sittings: Figure[][] = [];
      while (sittings.length < (SITTINGS[name] ?? 1))
        sittings.push(
          await withServers(lifecycle, { companies, bare }, async (all) => (await COSTS[name]?.(all)) ?? []),
        );
      const found = medianFigures(sittings);
      printFigures(found);
      figures.push(...found);
    } catch (error) {
      console.error(error);
      failed.push(name);
    }
  }
  return { figures, failed, postgresVersion: companies.postgresVersion };
}

runUntilStopped(lifecycle, bench);
