import { EventEmitter, once } from "node:events";
import { checkRollups, databaseUrl, heal, kill, start } from "./installation.mjs";
import { countLogged } from "./ledger.mjs";
import { send, startWriters } from "./writers.mjs";

const WRITERS_PER_REP = 3;
const RESENT = 5;

/** Writes, kills at a random moment, brings it back, sends again what nobody answered, and compares. */
export async function playRound(installation, { parts, reps, ledger }) {
  const work = await writeUntilKilled(installation, { parts, reps });
  ledger.remember([...work.acknowledged, ...work.unanswered]);
  for (const tap of work.acknowledged) ledger.acknowledge(tap);
  const isDatabaseAlone = parts.length === 1 && parts[0] === "database";
  const backAfterMs = isDatabaseAlone ? await heal(installation) : await start(installation);
  const logged = await countLogged(databaseUrl(installation), work.unanswered);

  const faults = [
    ...(await sendAgain(installation.url, { taps: work.unanswered, ledger })),
    ...(await sendAgain(installation.url, { taps: work.acknowledged.slice(-RESENT), ledger })),
    ...(await ledger.compare(databaseUrl(installation))),
  ];
  const rollups = checkRollups(installation);
  if (rollups) faults.push(rollups);
  const { length: acknowledged } = work.acknowledged;
  return { acknowledged, unanswered: work.unanswered.length, logged, backAfterMs, faults };
}

async function writeUntilKilled(installation, { parts, reps }) {
  const strike = new EventEmitter();
  const killed = once(strike, "killed");
  const killAfter = 20 + Math.floor(Math.random() * 200);
  const onKill = () => {
    work.isOver = true;
  };
  const act = () =>
    kill(installation, { parts, onKill }).then(
      () => strike.emit("killed"),
      (error) => strike.emit("error", error),
    );
  // Not in the moment of an answer, when one writer never has anything under way.
  const onAcknowledged = (count) => count === killAfter && setTimeout(act, Math.random() * 100);
  const work = startWriters(installation.url, { reps, perRep: WRITERS_PER_REP, onAcknowledged });
  await Promise.all([killed, work.done]);
  return work;
}

/** A phone that sends twice at once, because it heard nothing; both have to hear of one and the same entry. */
async function sendAgain(url, { taps, ledger }) {
  const faults = [];
  for (const tap of taps) {
    const ids = await Promise.all([send(url, tap), send(url, tap)]);
    if (ids.includes(null)) faults.push(`${tap.body.note}: no answer although everything is back`);
    else if (ids[0] !== ids[1] || (tap.id && tap.id !== ids[0]))
      faults.push(`${tap.body.note}: answered as ${ids.join(" and ")}`);
    else ledger.acknowledge({ ...tap, id: ids[0] });
  }
  return faults;
}
