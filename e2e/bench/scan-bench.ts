import pg from "pg";
import { weekOf } from "@/lib/kernel/period";
import { scanCalendar, scanPeople } from "@/lib/metrics/commands/scan-people";
import { refreshSpread } from "@/lib/metrics/commands/spread";
import { slumping } from "@/lib/metrics/domain/definition";
import { listMetricsInUse } from "@/lib/metrics/queries/followed";
import { closeDatabase, database, inTransaction } from "@/lib/platform/db/database";
import { forgetEnv } from "@/lib/platform/env/env";
import { deployMigrations } from "@/lib/platform/migrations/deploy.mjs";
import { onServer, recreateDatabase } from "@/lib/platform/testing/own-database.mjs";
import { median } from "./measure";
import { cpuOf, cpuOfServer } from "./processes";
import type { Figure } from "./results";
import { SCAN_WEEKS, seedScan } from "./seed-scan";
import type { Servers } from "./servers";

const PEOPLE = 5_000;
const AT_ONCE = 50;
const ROUNDS = 3;
const NAME = "ridealong_bench_scan";

type Cost = { seconds: number; cpu: number; memory: number };

/** A look at everybody's six metrics, fifty at a time as the job does it, against reading the same rollups. */
export async function measureScan({ serverUrl, postmasterPid }: Servers): Promise<Figure[]> {
  const before = process.env.DATABASE_URL;
  const url: string = await recreateDatabase(serverUrl, NAME);
  await deployMigrations({ url });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await seedScan(client, url, PEOPLE);
    process.env.DATABASE_URL = url;
    forgetEnv();
    await refreshSpread(new Date());
    const { rows } = await client.query("SELECT id FROM person WHERE role = 'REP' ORDER BY id");
    const ids: string[] = rows.map(({ id }) => id);
    const metrics = slumping((await inTransaction(listMetricsInUse)).values()).length;
    const [scans, reads]: [Cost[], Cost[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      await client.query("TRUNCATE metric_course, slump CASCADE");
      reads.push(await costOf(postmasterPid, () => eachPart(ids, (part) => read(client, part))));
      scans.push(await costOf(postmasterPid, () => eachPart(ids, scan)));
    }
    return figuresOf(`${ids.length} people x ${metrics} metrics x ${SCAN_WEEKS} weeks`, scans, reads);
  } finally {
    await closeDatabase();
    await client.end();
    process.env.DATABASE_URL = before;
    forgetEnv();
    await onServer(serverUrl, `DROP DATABASE ${NAME} WITH (FORCE)`);
  }
}

async function eachPart(ids: readonly string[], work: (part: string[]) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < ids.length; first += AT_ONCE) await work(ids.slice(first, first + AT_ONCE));
}

function scan(part: string[]): Promise<void> {
  return database().$transaction((tx) => scanPeople(tx, part, { now: new Date() }), { timeout: 60_000 });
}

/** The floor: the same days of the same people, read by the driver and dropped. */
async function read(client: pg.Client, part: string[]): Promise<void> {
  const first = scanCalendar(weekOf(new Date().toISOString().slice(0, 10), 1).from).weeks[0]?.from;
  await client.query(
    "SELECT person_id, type_id, day, count FROM activity_daily WHERE person_id = ANY($1::uuid[]) AND day >= $2::date",
    [part, first],
  );
}

async function costOf(postmasterPid: number, work: () => Promise<void>): Promise<Cost> {
  const cpu = () => cpuOf(process.pid) + cpuOfServer(postmasterPid);
  const [start, used] = [performance.now(), cpu()];
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss);
  }, 50);
  await work();
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, cpu: (cpu() - used) / 1000, memory: memory / 1e6 };
}

function figuresOf(what: string, scans: readonly Cost[], reads: readonly Cost[]): Figure[] {
  const figure = (name: string, key: keyof Cost, most: number | null): Figure => {
    const [value, floor] = [median(scans.map((cost) => cost[key])), median(reads.map((cost) => cost[key]))];
    return {
      name: `a scan of ${what}, ${name}`,
      floorName: "plain SQL that reads the same rollups",
      ...{ unit: key === "memory" ? "MB" : "s", value, floor, result: value / floor },
      goal: most === null ? null : { kind: "ratio", most },
    };
  };
  return [
    figure("time", "seconds", 3),
    figure("CPU", "cpu", null),
    figure("most memory of the process", "memory", null),
  ];
}
