import path from "node:path";
import { endProcess } from "./child.mjs";
import { takeLock } from "./lock.mjs";
import { isSameProcess } from "./process-identity.mjs";

/** Two on one data folder would fight for its database. What a killed start left running is ended first. */
export async function takeFolder(lifecycle, dataDir) {
  const { lock, previous } = await lifecycle.own(
    () => {
      const taken = takeLock(path.join(dataDir, "start.lock"));
      if (taken.holder) throw new Error(alreadyTaken(taken.holder));
      return taken;
    },
    (taken) => taken.lock.release(),
  );
  if (isSameProcess(previous?.server)) {
    console.log(`Ending the server that an earlier start has left behind (process ${previous.server.pid}) ...`);
    await endProcess(previous.server);
  }
  return lock;
}

function alreadyTaken({ pid, url, task }) {
  if (task) return `${task} is under way in this folder (process ${pid}). Wait for its end.`;
  return `Ridealong already runs from this folder (process ${pid}${url ? `, at ${url}` : ""}). Stop that one first.`;
}
