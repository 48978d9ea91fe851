import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/platform/env/env";
import { type Prisma, PrismaClient } from "./generated/client";
import { PLAN_ONCE, SESSION_OPTIONS } from "./session-options";
import { nameStatements } from "./statement-names";

export type Tx = Prisma.TransactionClient;
export type Database = PrismaClient;

type Opened = { client: PrismaClient; pool: pg.Pool; readers: pg.Pool; nameOf: ReturnType<typeof nameStatements> };

// Next reloads modules in development; the pool lives on the process so that it is opened once.
const holder = globalThis as typeof globalThis & { ridealongDatabase?: Opened };

function opened(): Opened {
  holder.ridealongDatabase ??= open(env().DATABASE_URL, env().DATABASE_POOL);
  return holder.ridealongDatabase;
}

/** The one client of this process, opened when it is first asked for. */
export function database(): PrismaClient {
  return opened().client;
}

/** The connections below the client. */
export function connections(): pg.Pool {
  return opened().pool;
}

/** As many more, for reading past the client: they keep the plan of a named statement, whatever values it is given. */
export function readers(): pg.Pool {
  return opened().readers;
}

/** One text has one name on all of these connections, whoever asks. */
export const nameOf: Opened["nameOf"] = (query) => opened().nameOf(query);

/** Dates and times leave and enter PostgreSQL as UTC, whatever zone the server or this process is set to. */
export function openDatabase(url: string, poolSize: number): PrismaClient {
  return open(url, poolSize).client;
}

function open(url: string, poolSize: number): Opened {
  const pool = poolOf(url, poolSize, SESSION_OPTIONS);
  const readers = poolOf(url, poolSize, `${SESSION_OPTIONS} ${PLAN_ONCE}`);
  const statementNameGenerator = nameStatements();
  const adapter = new PrismaPg(pool, { statementNameGenerator, disposeExternalPool: true });
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
  return { client, pool, readers, nameOf: statementNameGenerator };
}

function poolOf(url: string, max: number, options: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    ...{ max, options },
    application_name: "ridealong",
    connectionTimeoutMillis: 10_000,
  });
  // The adapter listens only from its own first statement on; a connection that breaks while it waits must end no process.
  pool.on("error", () => {});
  return pool;
}

/** For tests and commands that end. */
export async function closeDatabase(): Promise<void> {
  const last = holder.ridealongDatabase;
  holder.ridealongDatabase = undefined;
  await last?.client.$disconnect();
  for (const pool of last ? [last.pool, last.readers] : []) if (!pool.ended) await pool.end();
}

const RETRIED = new Set(["P2034", "40001", "40P01"]);

/** Runs the work in one transaction; a deadlock or a serialization failure, which any busy database has, is tried again. */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>, attempts = 4): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().$transaction(work);
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 15 * attempt + Math.random() * 25));
    }
  }
}

function isTransient(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, cause, meta } = error as { code?: string; cause?: unknown; meta?: { driverAdapterError?: unknown } };
  if (code !== undefined && RETRIED.has(code)) return true;
  const original = cause as { originalCode?: string; kind?: string } | undefined;
  if (original?.originalCode && RETRIED.has(original.originalCode)) return true;
  if (original?.kind === "TransactionWriteConflict") return true;
  return (cause !== undefined && isTransient(cause)) || isTransient(meta?.driverAdapterError);
}
