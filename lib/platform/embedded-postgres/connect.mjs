import { createServer } from "node:net";

export const USER = "ridealong";
export const DATABASE = "ridealong";

export function urlOf({ password, port, database = DATABASE }) {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Whether a server on that port knows our password. */
export async function answers({ password, port }) {
  try {
    await query({ password, port, database: "postgres" }, "SELECT 1");
    return true;
  } catch {
    return false;
  }
}

export async function createDatabase(server) {
  const { rowCount } = await query(
    { ...server, database: "postgres" },
    `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`,
  );
  if (rowCount > 0) return;
  await query({ ...server, database: "postgres" }, `CREATE DATABASE ${DATABASE}`).catch((error) => {
    // Another start was quicker.
    if (error.code !== "42P04") throw error;
  });
}

async function query(server, sql) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: urlOf(server), connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A port that is free at this moment; whoever takes it in the meantime makes the start try another. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
