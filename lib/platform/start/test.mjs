import { checkNode } from "./node-version.mjs";

// As in start.mjs, the rest is loaded only once Node is known to understand it.
checkNode();
const [{ createLifecycle }, { runUntilStopped }, { runTests }] = await Promise.all([
  import("./lifecycle.mjs"),
  import("./run-until-stopped.mjs"),
  import("./run-tests.mjs"),
]);
const lifecycle = createLifecycle();
const run = async () => {
  const hasPassed = await runTests(lifecycle);
  await lifecycle.stop();
  process.exitCode = hasPassed ? 0 : 1;
};
await runUntilStopped(lifecycle, run, { codeWhenStopped: 130 });
