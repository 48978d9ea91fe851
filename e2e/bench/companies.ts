import path from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "@/lib/platform/embedded-postgres/launch.mjs";
import { deployMigrations } from "@/lib/platform/migrations/deploy.mjs";
import { ROOT } from "@/lib/platform/migrations/engine.mjs";
import { fingerprintOf } from "@/lib/platform/start/fingerprint.mjs";
import { onServer, recreateDatabase, withDatabase } from "@/lib/platform/testing/own-database.mjs";
import { SECRET } from "./secret";
import { type Company, companyOf, type Size, seedCompany } from "./seed-company";
import type { Lifecycle } from "./servers";

const SEED_INPUTS = [
  "prisma/migrations",
  "e2e/bench/seed-company.ts",
  "e2e/bench/seed-sales.ts",
  "e2e/bench/seed-slumps.ts",
  "e2e/bench/seed-coaching.ts",
];

export type { Company } from "./seed-company";
export type Companies = {
  serverUrl: string;
  postmasterPid: number;
  postgresVersion: string;
  small: Company;
  large: Company;
};

/** One PostgreSQL with the same team in a small company and in one a hundred times as large, made anew for each run. */
export async function openCompanies(lifecycle: Lifecycle): Promise<Companies> {
  const server = await lifecycle.own(
    () => startEmbeddedPostgres({ dataDir: path.join(ROOT, ".data/bench/postgres"), projectDir: ROOT }),
    (started) => started.stop(),
  );
  process.env.APP_SECRET = SECRET;
  process.env.DATABASE_URL = server.url;
  const small = await openCompany(server.url, "ridealong_bench_small", { people: 50, activities: 10_000 });
  const large = await openCompany(server.url, "ridealong_bench_large", { people: 5_000, activities: 1_000_000 });
  const { rows } = await onServer(server.url, "SHOW server_version");
  return { serverUrl: server.url, postmasterPid: server.pid, postgresVersion: rows[0].server_version, small, large };
}

/** A company of its own for who is coached: the pages of the two others stay comparable with what was measured before. */
export function openCoachedCompany(serverUrl: string): Promise<Company> {
  return openCompany(serverUrl, "ridealong_bench_coached", { people: 1_695, activities: 339_000, talks: 200_000 });
}

/** The same schema, seed and day give the same company; a large one takes a minute to make and is then kept for the day. */
async function openCompany(serverUrl: string, name: string, size: Size): Promise<Company> {
  const fingerprint = `${new Date().toDateString()} ${fingerprintOf({ root: ROOT, inputs: SEED_INPUTS })}`;
  const isKept = size.people > 100 && (await commentOf(serverUrl, name)) === fingerprint;
  if (!isKept) console.log(`Making a company of ${wordsOf(size)} ...`);
  const url: string = isKept ? withDatabase(serverUrl, name) : await recreateDatabase(serverUrl, name);
  await deployMigrations({ url });
  const client = new pg.Client({ connectionString: url, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    if (!isKept) await seedCompany(client, url, size);
    await client.query(`COMMENT ON DATABASE ${name} IS '${fingerprint}'`);
    return await companyOf(client, url, size);
  } finally {
    await client.end();
  }
}

function wordsOf({ people, activities, talks }: Size): string {
  return `${people} people and ${activities} activities${talks === undefined ? "" : `, with ${talks} talks`}`;
}

async function commentOf(serverUrl: string, name: string): Promise<string | null> {
  const { rows } = await onServer(
    serverUrl,
    `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = '${name}'`,
  );
  return rows[0]?.comment ?? null;
}
