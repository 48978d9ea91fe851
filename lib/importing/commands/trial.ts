import type { Counts, Findings } from "@/lib/importing/views";
import { newId } from "@/lib/kernel/ids";
import { database, inTransaction } from "@/lib/platform/db/database";
import { receiveFile } from "./receive-file";
import { settleImport } from "./settle-import";
import { startImport, takeBackImport } from "./start-import";

export type Choices = Partial<{
  orders: string;
  marks: string;
  names: Record<string, string>;
  columns: Record<number, string>;
  entity: string;
  ownerId: string;
  unknownAccounts: "new" | "leave";
  unknownProducts: "new" | "leave";
}>;

type Clock = { work: (id: string, now: Date) => Promise<boolean>; now: Date };

const actor = { personId: null };

/** For tests: takes files through an import as somebody at the screen does, from the upload to the end. */
export function trial(work: Clock["work"], now: Date) {
  const clock = { work, now };
  return {
    settle,
    start,
    resultOf,
    receive: (text: string, importId?: string, name?: string) => receive(clock, text, importId, name),
    check: (id: string, choices?: Choices) => check(clock, id, choices),
    bringIn: (files: string | Record<string, string>, choices?: Choices, starts?: boolean) =>
      bringIn(clock, files, choices, starts),
    undo: (id: string) => undo(clock, id),
  };
}

function find(id: string) {
  return database().importRun.findUniqueOrThrow({ where: { id }, include: { files: true } });
}

async function receive({ now }: Clock, text: string, importId = newId(), name = "rows.csv") {
  const received = await receiveFile({ importId, name, bytes: Buffer.from(text) }, { actor, now });
  return { received, importId };
}

async function settle(id: string, { orders, marks, names = {}, columns = {}, entity, ...rest }: Choices = {}) {
  const { version, files } = await find(id);
  const each = (value: string | undefined) =>
    value === undefined ? {} : Object.fromEntries(files.map((file) => [file.id, value]));
  const chosen = files.flatMap((file) =>
    Object.entries(columns).map(([index, field]): [string, string] => [`${file.id}.${index}`, field]),
  );
  const input = {
    ...{ id, version, names, entities: each(entity), orders: each(orders), marks: each(marks) },
    columns: Object.fromEntries(chosen),
    ...{ unknownAccounts: "new" as const, unknownProducts: "leave" as const, ...rest },
  };
  return inTransaction((tx) => settleImport(input, { tx }));
}

async function check({ work, now }: Clock, id: string, choices: Choices = {}) {
  const settled = await settle(id, choices);
  if (settled.ok) await work(id, now);
  return settled;
}

async function start(id: string) {
  const { version } = await find(id);
  return inTransaction((tx) => startImport({ id, version }, { tx, actor }));
}

/** What became of it: the run, the counts of its first file, and what was rejected of all files. */
async function resultOf(id: string) {
  const run = await find(id);
  const fileIds = run.files.map((file) => file.id);
  const rejected = await database().importRejection.findMany({
    where: { fileId: { in: fileIds } },
    orderBy: [{ fileId: "asc" }, { line: "asc" }],
  });
  const findings = run.findings as unknown as Findings | undefined;
  const counts: Counts | undefined = findings?.counts?.[fileIds[0] ?? ""];
  return { id, run, findings, counts, reasons: rejected.map(({ line, reason }) => `${line} ${reason}`) };
}

async function bringIn(clock: Clock, files: string | Record<string, string>, choices: Choices = {}, starts = true) {
  const importId = newId();
  const named = typeof files === "string" ? { "rows.csv": files } : files;
  for (const [name, text] of Object.entries(named)) {
    const { received } = await receive(clock, text, importId, name);
    if (!received.ok) throw new Error(`${name} was refused: ${JSON.stringify(received.error)}`);
  }
  const settled = await check(clock, importId, choices);
  if (!settled.ok) throw new Error(`It was not settled: ${JSON.stringify(settled.error)}`);
  const started = starts ? await start(importId) : null;
  if (started?.ok) await clock.work(importId, clock.now);
  return { ...(await resultOf(importId)), started };
}

async function undo({ work, now }: Clock, id: string) {
  const { version } = await find(id);
  const taken = await inTransaction((tx) => takeBackImport({ id, version }, { tx, actor }));
  if (!taken.ok) throw new Error(`It was not taken back: ${JSON.stringify(taken.error)}`);
  await work(id, now);
  return find(id);
}
