import { checkNode } from "../start/node-version.mjs";

// As in a start, the rest is loaded only once Node is known to understand it.
checkNode();
const [{ createLifecycle }, { runUntilStopped }, { readSettings }] = await Promise.all([
  import("../start/lifecycle.mjs"),
  import("../start/run-until-stopped.mjs"),
  import("../start/settings.mjs"),
]);
const lifecycle = createLifecycle();

async function run() {
  // Nothing is installed here: the application may be running on the packages that are there, also after a pull.
  const { backUpInstallation } = await import("./back-up-installation.mjs").catch((error) => {
    throw error.code === "ERR_MODULE_NOT_FOUND"
      ? new Error("The packages are not installed yet: npm ci", { cause: error })
      : error;
  });
  await backUpInstallation(lifecycle, { args: process.argv.slice(2), settings: readSettings() });
  await lifecycle.stop();
}

await runUntilStopped(lifecycle, run, { codeWhenStopped: 130 });
