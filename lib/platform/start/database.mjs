import { startEmbeddedPostgres } from "../embedded-postgres/launch.mjs";
import { ROOT } from "../migrations/engine.mjs";

const RESTARTS = 5;
const WITHIN_MS = 60_000;

/**
 * The embedded PostgreSQL, kept alive: when it ends by itself it is started again on the same port, so that the pools of the
 * application find it. `onGivenUp` hears when that does not help.
 */
export async function keepDatabase({ dataDir, onGivenUp, launch = startEmbeddedPostgres }) {
  let isStopping = false;
  const restarts = [];
  const first = await launch({ dataDir, projectDir: ROOT });
  let current = Promise.resolve(first);

  function watch(server) {
    server.exited.then(() => {
      if (!isStopping) restart();
    });
  }

  function restart() {
    const now = Date.now();
    restarts.push(now);
    if (restarts.filter((at) => now - at < WITHIN_MS).length > RESTARTS)
      return onGivenUp(new Error("The database ends again and again."));
    console.error("The database ended unexpectedly. Starting it again ...");
    current = launch({ dataDir, projectDir: ROOT, port: first.port });
    current.then(watch, onGivenUp);
  }

  watch(first);
  return {
    url: first.url,
    isAttached: first.attached,
    async stop() {
      isStopping = true;
      const server = await current.catch(() => null);
      await server?.stop();
    },
  };
}
