import { parse } from "csv-parse/sync";
import pg from "pg";
import { receiveFile } from "@/lib/importing/commands/receive-file";
import { settleImport } from "@/lib/importing/commands/settle-import";
import { startImport } from "@/lib/importing/commands/start-import";
import { workOnImport } from "@/lib/importing/jobs";
import { settleImportInput } from "@/lib/importing/schema";
import { newId } from "@/lib/kernel/ids";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { closeDatabase, database, inTransaction } from "@/lib/platform/db/database";
import { forgetEnv } from "@/lib/platform/env/env";
import { deployMigrations } from "@/lib/platform/migrations/deploy.mjs";
import { onServer, recreateDatabase } from "@/lib/platform/testing/own-database.mjs";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { median } from "./measure";
import type { Figure } from "./results";
import type { Servers } from "./servers";

const ROWS = 100_000;
const ACCOUNTS = 9973;
const HEADINGS = ["name", "account", "owner", "stage", "amount", "opened", "close_date"];

/** A file of opportunities as a spreadsheet writes it; the same in every run. */
export function opportunityFile(rows = ROWS): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const stage = ["Prospecting", "Engaging", "Won", "Lost"][row % 4] ?? "";
    const day = `2026-${String(1 + (row % 9)).padStart(2, "0")}-${String(1 + (row % 28)).padStart(2, "0")}`;
    const isClosed = row % 4 > 1;
    return [
      `Deal ${row}`,
      `Customer ${row % ACCOUNTS}`,
      `Person ${row % 40}`,
      stage,
      `${row % 5000}.50`,
      day,
      isClosed ? day : "",
    ];
  });
  return [HEADINGS, ...lines].map((cells) => cells.join(",")).join("\n");
}

/** The floor: the same file parsed and written as it is by one statement, into a table that checks nothing. Seconds. */
export async function bareImport(serverUrl: string, file: string): Promise<number> {
  const url: string = await recreateDatabase(serverUrl, "ridealong_bench_import");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const columns = HEADINGS.map((heading) => `${heading} text`).join(", ");
    await client.query(`CREATE TABLE bare_opportunity (id uuid PRIMARY KEY, ${columns})`);
    const start = performance.now();
    const records: string[][] = parse(file, { from_line: 2 });
    const cells = [records.map(() => newId()), ...HEADINGS.map((_, column) => records.map((record) => record[column]))];
    const types = ["uuid", ...HEADINGS.map(() => "text")];
    const arrays = types.map((type, place) => `$${place + 1}::${type}[]`).join(", ");
    await client.query(`INSERT INTO bare_opportunity SELECT * FROM unnest(${arrays})`, cells);
    return (performance.now() - start) / 1000;
  } finally {
    await client.end();
    await onServer(serverUrl, "DROP DATABASE ridealong_bench_import WITH (FORCE)");
  }
}

/**
 * The other floor: the same file parsed and written by one statement into the product's own table, with all its indexes and
 * foreign keys, but unchecked. People, stages and accounts are there beforehand, outside the time; the file names them, and what
 * each name means is looked up in maps within the time. Seconds.
 */
export function ownTableImport(serverUrl: string, file: string): Promise<number> {
  return inOwnDatabase(serverUrl, async (url) => {
    await database().account.createMany({
      data: Array.from({ length: ACCOUNTS }, (_, row) => ({
        id: newId(),
        name: `Customer ${row}`,
        createdAt: new Date(),
      })),
    });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const start = performance.now();
      const idsIn = async (table: string, name: string) =>
        new Map((await client.query(`SELECT ${name} AS name, id FROM ${table}`)).rows.map((row) => [row.name, row.id]));
      const [people, accounts] = [await idsIn("person", "name"), await idsIn("account", "name")];
      const stages = await idsIn("stage", "initcap(key)");
      const records: string[][] = parse(file, { from_line: 2 });
      const cells = [
        records.map(() => newId()),
        records.map(([name]) => name),
        records.map(([, account]) => accounts.get(account)),
        records.map(([, , owner]) => people.get(owner)),
        records.map(([, , , stage]) => stages.get(stage)),
        records.map(([, , , stage]) => (stage === "Won" || stage === "Lost" ? stage.toUpperCase() : "OPEN")),
        records.map(([, , , , amount]) => Math.round(Number(amount) * 100)),
        ...[5, 6].map((column) => records.map((record) => record[column] || null)),
      ];
      await client.query(INTO_OWN_TABLE, cells);
      return (performance.now() - start) / 1000;
    } finally {
      await client.end();
    }
  });
}

const INTO_OWN_TABLE = `INSERT INTO opportunity (id, name, account_id, person_id, stage_id, kind, amount_minor, base_amount_minor, currency,
    currency_exponent, opened_on, closed_on, created_at)
  SELECT r.id, r.name, account_id, person_id, stage_id, kind, amount, amount, o.currency, o.currency_exponent, opened, closed, now()
  FROM organisation o, unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::"StageKind"[], $7::bigint[], $8::date[],
    $9::date[]) r(id, name, account_id, person_id, stage_id, kind, amount, opened, closed)`;

/** The import from the bytes of the file to the commit: received, checked and written, as the screen does it. Seconds. */
export function wholeImport(serverUrl: string, file: string): Promise<number> {
  return inOwnDatabase(serverUrl, async () => {
    const [id, now, actor] = [newId(), new Date(), { personId: null }];
    const start = performance.now();
    await receiveFile({ importId: id, name: "deals.csv", bytes: Buffer.from(file) }, { actor, now });
    const { version } = await database().importRun.findUniqueOrThrow({ where: { id } });
    const settled = settleImportInput.parse({ id, version, columns: {} });
    await inTransaction((tx) => settleImport(settled, { tx }));
    await workOnImport(id, now);
    const checked = await database().importRun.findUniqueOrThrow({ where: { id } });
    const started = await inTransaction((tx) => startImport({ id, version: checked.version }, { tx, actor }));
    if (!started.ok) throw new Error(JSON.stringify(started.error));
    await workOnImport(id, now);
    return (performance.now() - start) / 1000;
  });
}

/** Lets something write the opportunities of the file into a freshly migrated database with the people and stages it names. */
async function inOwnDatabase(serverUrl: string, work: (url: string) => Promise<number>): Promise<number> {
  const url: string = await recreateDatabase(serverUrl, "ridealong_bench_import");
  await deployMigrations({ url });
  Object.assign(process.env, { DATABASE_URL: url, APP_SECRET: process.env.APP_SECRET ?? "s".repeat(40) });
  forgetEnv();
  try {
    await seedHouse();
    const seconds = await work(url);
    const count = await database().opportunity.count();
    if (count !== ROWS) throw new Error(`${count} opportunities came in instead of ${ROWS}.`);
    return seconds;
  } finally {
    await closeDatabase();
    await onServer(serverUrl, "DROP DATABASE ridealong_bench_import WITH (FORCE)");
  }
}

async function seedHouse(): Promise<void> {
  await seedOrganisation();
  await inTransaction(createBuiltInStages);
  for (let person = 0; person < 40; person += 1) await seedPerson({ name: `Person ${person}` });
}

export async function measureImport({ serverUrl }: Servers): Promise<Figure[]> {
  const file = opportunityFile();
  const seconds = { bare: [] as number[], own: [] as number[], whole: [] as number[] };
  for (let round = 0; round < 3; round += 1) {
    seconds.bare.push(await bareImport(serverUrl, file));
    seconds.own.push(await ownTableImport(serverUrl, file));
    seconds.whole.push(await wholeImport(serverUrl, file));
    const [whole, bare, own] = [seconds.whole, seconds.bare, seconds.own].map((all) => all.at(-1)?.toFixed(2));
    console.log(`Import of ${ROWS} rows: ${whole} s; the floors ${bare} s and ${own} s.`);
  }
  const value = median(seconds.whole);
  const against = (floorName: string, floor: number): Figure => ({
    ...{ name: "import of 100,000 opportunities: received, checked and written", floorName },
    ...{ unit: "s", value, floor, result: value / floor, goal: { kind: "ratio", most: 4 } },
  });
  const floorName = "parse and one INSERT ... SELECT unnest into";
  return [
    against(`${floorName} a table without foreign keys or indexes but its id`, median(seconds.bare)),
    against(`${floorName} the product's own table`, median(seconds.own)),
  ];
}
