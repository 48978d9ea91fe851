import { checkNode } from "../start/node-version.mjs";

// As in a start, the rest is loaded only once Node is known to understand it, and once the packages are there.
checkNode();
const [{ createLifecycle }, { runUntilStopped }, { prepare }, { readSettings }, { takeFolder }] = await Promise.all([
  import("../start/lifecycle.mjs"),
  import("../start/run-until-stopped.mjs"),
  import("../start/prepare.mjs"),
  import("../start/settings.mjs"),
  import("../start/take-folder.mjs"),
]);
const lifecycle = createLifecycle();

async function run() {
  const settings = readSettings();
  const lock = await takeFolder(lifecycle, settings.dataDir);
  lock.note({ task: "A restore" });
  await prepare(lifecycle);
  const { restoreInstallation } = await import("./restore-installation.mjs");
  await restoreInstallation(lifecycle, { args: process.argv.slice(2), settings });
  await lifecycle.stop();
}

await runUntilStopped(lifecycle, run, { codeWhenStopped: 130 });
