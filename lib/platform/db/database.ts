import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/platform/env/env";
import { type Prisma, PrismaClient } from "./generated/client";
import { SESSION_OPTIONS } from "./session-options";
import { nameStatements } from "./statement-names";

export type Tx = Prisma.TransactionClient;
export type Database = PrismaClient;

// Next reloads modules in development; the pool lives on the process so that it is opened once.
const holder = globalThis as typeof globalThis & { ridealongDatabase?: PrismaClient };

/** The one client of this process, opened when it is first asked for. */
export function database(): PrismaClient {
  holder.ridealongDatabase ??= openDatabase(env().DATABASE_URL, env().DATABASE_POOL);
  return holder.ridealongDatabase;
}

/** Dates and times leave and enter PostgreSQL as UTC, whatever zone the server or this process is set to. */
export function openDatabase(url: string, poolSize: number): PrismaClient {
  const connection = {
    connectionString: url,
    max: poolSize,
    options: SESSION_OPTIONS,
    application_name: "ridealong",
    connectionTimeoutMillis: 10_000,
  };
  const adapter = new PrismaPg(connection, { statementNameGenerator: nameStatements() });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
}

/** For tests and commands that end. */
export async function closeDatabase(): Promise<void> {
  await holder.ridealongDatabase?.$disconnect();
  holder.ridealongDatabase = undefined;
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
