import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { restoreBackup } from "@/lib/platform/backup/restore-backup.mjs";
import { writeBackup } from "@/lib/platform/backup/write-backup.mjs";
import { deployMigrations } from "@/lib/platform/migrations/deploy.mjs";
import { onServer, recreateDatabase } from "@/lib/platform/testing/own-database.mjs";
import { median } from "./measure";
import type { Figure } from "./results";
import type { Servers } from "./servers";

// The first round warms what the floor reads for the rest; the median leaves it out.
const ROUNDS = 3;

/** The floor: every table copied out into a file of its own, and copied into an empty database again. Seconds. */
async function bareBackup({ serverUrl, large }: Servers): Promise<{ out: number; into: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), "ridealong-bench-"));
  try {
    const tables = await onServer(
      large.url,
      "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'",
    );
    const names: string[] = tables.rows.map((row: { relname: string }) => row.relname);
    const out = await timed(large.url, names, (client, name) =>
      pipeline(client.query(copyTo(`COPY "${name}" TO STDOUT`)), createWriteStream(path.join(folder, name))),
    );
    const url: string = await recreateDatabase(serverUrl, "ridealong_bench_restore");
    await deployMigrations({ url });
    const into = await timed(url, names, (client, name) =>
      pipeline(createReadStream(path.join(folder, name)), client.query(copyFrom(`COPY "${name}" FROM STDIN`))),
    );
    return { out, into };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await onServer(serverUrl, "DROP DATABASE IF EXISTS ridealong_bench_restore WITH (FORCE)");
  }
}

type Work = (client: pg.Client, table: string) => Promise<unknown>;

/** All tables in one transaction without triggers and foreign keys, which would look for rows of tables still to come. */
async function timed(url: string, tables: readonly string[], work: Work): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const start = performance.now();
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await client.query("SET LOCAL session_replication_role = replica");
    for (const table of tables) await work(client, table);
    await client.query("COMMIT");
    return (performance.now() - start) / 1000;
  } finally {
    await client.end();
  }
}

/** A backup of the large company and its restoring into an empty database, by what the two commands call. */
export async function measureBackup(servers: Servers): Promise<Figure[]> {
  const { serverUrl, large } = servers;
  const folder = await mkdtemp(path.join(tmpdir(), "ridealong-bench-"));
  const rounds: { out: number; into: number; backup: number; restore: number }[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const file = path.join(folder, `company-${round}.backup`);
      const floor = await bareBackup(servers);
      const backup = await secondsOf(() => writeBackup({ url: large.url, file }));
      const url: string = await recreateDatabase(serverUrl, "ridealong_bench_restore");
      await deployMigrations({ url });
      const restore = await secondsOf(() => restoreBackup({ url, file }));
      rounds.push({ ...floor, backup, restore });
      console.log(
        `Backup ${backup.toFixed(1)} s, restoring ${restore.toFixed(1)} s; the floor ${JSON.stringify(floor)}.`,
      );
    }
    const of = (key: keyof (typeof rounds)[number]) => median(rounds.map((one) => one[key]));
    return [
      figureOf("a backup of a million activities", "COPY of the same tables into files", of("backup"), of("out")),
      figureOf("its restoring", "COPY of those files into the empty tables", of("restore"), of("into")),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
    await onServer(serverUrl, "DROP DATABASE IF EXISTS ridealong_bench_restore WITH (FORCE)");
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function figureOf(name: string, floorName: string, value: number, floor: number): Figure {
  return { name, floorName, unit: "s", value, floor, result: value / floor, goal: null };
}
