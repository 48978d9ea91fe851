import { checkNode } from "./node-version.mjs";

// Nothing but the check is loaded before it: an older Node would fail on the rest with a message that nobody understands.
checkNode();
const [{ createLifecycle }, { runUntilStopped }, { startApplication }] = await Promise.all([
  import("./lifecycle.mjs"),
  import("./run-until-stopped.mjs"),
  import("./start-application.mjs"),
]);
const lifecycle = createLifecycle();
const isDev = process.argv.includes("--dev");
await runUntilStopped(lifecycle, ({ fail }) => startApplication({ lifecycle, isDev, onFailure: fail }));
