import pg from "pg";
import { newId } from "@/lib/kernel/ids";
import { allCpu, compare, interleave, type Subject } from "./measure";
import { call } from "./pages";
import type { Figure } from "./results";
import type { Servers } from "./servers";

const EFFORT = { rounds: 9, times: 60 };
const POOL = 10;
const FLOOR = "one bare insert and its commit";
const NAME = "logging one activity over HTTP";

/** A tap from the request to its answer: session, permission, log, rollups, audit, idempotency; against a row that is merely kept. */
export async function measureLogging({ apps, small, postmasterPid }: Servers): Promise<Figure[]> {
  const pool = new pg.Pool({ connectionString: small.url, max: POOL });
  await pool.query(
    "CREATE TABLE IF NOT EXISTS bench_entry (id uuid PRIMARY KEY, person_id uuid, type_id uuid, count int, at timestamptz)",
  );
  const bare: Subject = {
    name: FLOOR,
    pid: process.pid,
    postmasterPid,
    once: async () => {
      const row = [newId(), small.personId, small.typeId, 1, new Date()];
      await pool.query("INSERT INTO bench_entry (id, person_id, type_id, count, at) VALUES ($1, $2, $3, $4, $5)", row);
    },
  };
  const tap: Subject = {
    name: NAME,
    pid: apps.small.pid,
    postmasterPid,
    once: () => {
      const body = JSON.stringify({ typeId: small.typeId, idempotencyKey: newId() });
      return call(`${apps.small.url}/api/activities`, { cookie: small.rep, body });
    },
  };
  try {
    const rounds = await interleave([bare, tap], EFFORT);
    const names = { of: NAME, to: FLOOR };
    return [
      figureOf("CPU", compare(rounds, names, allCpu)),
      figureOf(
        "CPU of PostgreSQL alone",
        compare(rounds, names, ({ postgres }) => postgres),
      ),
      figureOf(
        "time (p50)",
        compare(rounds, names, ({ p50 }) => p50),
      ),
    ];
  } finally {
    await pool.query("DROP TABLE bench_entry");
    await pool.end();
  }
}

function figureOf(what: string, { value, floor, ratio }: ReturnType<typeof compare>): Figure {
  return { name: `${NAME}, ${what}`, floorName: FLOOR, unit: "ms", value, floor, result: ratio, goal: null };
}
