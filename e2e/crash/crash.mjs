import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../lib/platform/migrations/engine.mjs";
import { createLifecycle } from "../../lib/platform/start/lifecycle.mjs";
import { runUntilStopped } from "../../lib/platform/start/run-until-stopped.mjs";
import { onServer } from "../../lib/platform/testing/own-database.mjs";
import { createInstallation, databaseUrl, remove, start } from "./installation.mjs";
import { createLedger } from "./ledger.mjs";
import { playRound } from "./round.mjs";
import { signIn } from "./writers.mjs";

/** What is killed in one round after another. The application is a launcher and a server, and either may die alone. */
const KINDS = [
  { name: "application", parts: [["launcher", "server"], ["server"], ["launcher"]] },
  { name: "database", parts: [["database"]] },
  { name: "both", parts: [["launcher", "server", "database"]] },
];
const ROUNDS_EACH = 10;
const lifecycle = createLifecycle();

/** `npm run test:crash`: what was acknowledged is there, once, after a kill of anything at any moment. */
async function testCrashes() {
  if (process.platform === "win32") throw new Error("Windows has no SIGKILL; run this elsewhere.");
  const each = Number(process.argv[2] ?? ROUNDS_EACH);
  let left = null;
  const installation = await lifecycle.own(createInstallation, async (made) => {
    left = await remove(made);
  });
  console.log("Starting an installation of its own ...");
  await start(installation);
  const reps = await signInReps(installation);
  const failed = await playRounds(installation, { each, reps });
  await lifecycle.stop();
  if (left) console.log(left);
  console.log(`${each * KINDS.length} rounds, ${failed + (left ? 1 : 0)} failed`);
  process.exitCode = failed > 0 || left ? 1 : 0;
}

async function signInReps(installation) {
  const { password } = JSON.parse(readFileSync(path.join(ROOT, "prisma/seed/logins.json"), "utf8"));
  const { rows } = await onServer(
    databaseUrl(installation),
    `SELECT email, (SELECT id FROM activity_type WHERE ended_on IS NULL ORDER BY position LIMIT 1) AS "typeId" FROM person
     WHERE role = 'REP' AND email IS NOT NULL AND disabled_at IS NULL AND left_on IS NULL ORDER BY email LIMIT 2`,
  );
  const reps = [];
  for (const { email, typeId } of rows) {
    reps.push({ email, typeId, cookie: await signIn(installation.url, { email, password }) });
  }
  return reps;
}

const COLUMNS = [5, 28, 12, 10, 14, 11];

async function playRounds(installation, { each, reps }) {
  const ledger = createLedger();
  let failed = 0;
  print(["round", "killed", "acknowledged", "unanswered", "of them logged", "back after"], "result");
  for (let round = 1; round <= each * KINDS.length; round += 1) {
    const kind = KINDS[(round - 1) % KINDS.length];
    const parts = kind.parts[Math.floor((round - 1) / KINDS.length) % kind.parts.length];
    const name = kind.parts.length > 1 ? `${kind.name}: ${parts.join(", ")}` : kind.name;
    const { acknowledged, unanswered, logged, backAfterMs, faults } = await playRound(installation, {
      parts,
      reps,
      ledger,
    });
    const seconds = `${(backAfterMs / 1000).toFixed(1)} s`;
    print([round, name, acknowledged, unanswered, logged, seconds], faults.length === 0 ? "all there once" : "FAILED");
    for (const fault of faults) console.log(`      ${fault}`);
    if (faults.length > 0) failed += 1;
  }
  console.log(`${ledger.size} taps were acknowledged.`);
  return failed;
}

function print(cells, result) {
  const padded = cells.map((cell, column) =>
    column === 1 ? String(cell).padEnd(COLUMNS[column]) : String(cell).padStart(COLUMNS[column]),
  );
  console.log(`${padded.join("  ")}  ${result}`);
}

await runUntilStopped(lifecycle, testCrashes, { codeWhenStopped: 130, endsWithParent: true });
