import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
// Not from next-intl, which brings React along and cannot be loaded outside the application.
import { createTranslator } from "use-intl/core";
import { csvLine } from "@/lib/kernel/csv";
import { newId } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import { closeDatabase, database, inTransaction } from "@/lib/platform/db/database";
import { receiveFile } from "./commands/receive-file";
import { settleImport } from "./commands/settle-import";
import { startImport, takeBackImport } from "./commands/start-import";
import { openQuestions, type Question } from "./domain/open-questions";
import { rejectedHead, rejectedRow } from "./domain/rejected-rows";
import { workOnImport } from "./jobs";
import messages from "./messages/en.json";
import { settleImportInput } from "./schema";
import { type FileColumn, type Findings, MEANS, NEW_NAME, readAnswers } from "./views";

const USAGE = `npm run import -- <folder or files> [options]
  --yes                     import without asking once everything is settled
  --accept-names            names that almost match are the same
  --dates day-first|month-first, --decimals point|comma   where a file leaves it open
  --owner <e-mail>          whose rows are that name nobody
  --since <YYYY-MM-DD>      from when people belong to their teams
  --map <File.csv:Heading=field>   where a column goes, "-" to leave it out; may be given again
  --unknown-accounts new|leave, --unknown-products new|leave
  --undo <id>               take an import back`;

const OPTIONS = {
  yes: { type: "boolean" },
  "accept-names": { type: "boolean" },
  dates: { type: "string" },
  decimals: { type: "string" },
  owner: { type: "string" },
  since: { type: "string" },
  map: { type: "string", multiple: true },
  "unknown-accounts": { type: "string", default: "new" },
  "unknown-products": { type: "string", default: "leave" },
  undo: { type: "string" },
  help: { type: "boolean" },
} as const;

type Asked = ReturnType<typeof readArguments>["values"];

const actor = { personId: null };
const now = () => new Date();

function readArguments() {
  return parseArgs({ options: OPTIONS, allowPositionals: true });
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.undo) return takeBack(values.undo);
  if (values.help || positionals.length === 0) return console.log(USAGE);
  const id = newId();
  const given = positionals.flatMap(filesIn);
  refuseNamesakes(given);
  for (const file of given) {
    const input = { importId: id, name: path.basename(file), bytes: readFileSync(file) };
    const { rowCount } = unwrap(await receiveFile(input, { actor, now: now() }), path.basename(file)).value;
    console.log(`${path.basename(file)}: ${rowCount} rows`);
  }
  const ownerId = values.owner ? await findOwner(values.owner) : undefined;
  await check(id, values, ownerId, []);
  await printFiles(id);
  const left = await settleQuestions(id, values, ownerId);
  await printFindings(id);
  await tellRejected(id);
  if (left.length > 0) {
    for (const question of left) console.log(`Still open: ${wordsOf(question)}`);
    throw new Error("Answer with --accept-names, --dates or --decimals. Nothing was written.");
  }
  if (!values.yes && !(await confirms("Import? [y/N] ")))
    return console.log(`Nothing was written. The import waits in the application: /import/${id}`);
  const run = await database().importRun.findUniqueOrThrow({ where: { id } });
  unwrap(await inTransaction((tx) => startImport({ id, version: run.version }, { tx, actor })), "start");
  await work(id, "DONE");
  await printFindings(id);
  await tellRejected(id);
  console.log(`Imported. To take it back: npm run import -- --undo ${id}`);
}

/** An import knows its files by their names: of two called the same it would keep only the second. */
function refuseNamesakes(files: readonly string[]): void {
  const names = files.map((file) => path.basename(file));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice)
    throw new Error(`Two files are called ${twice}. Rename one of them, or bring them in one after the other.`);
}

/** Answers what can be answered, as often as an answer brings up what could not be listed before. */
async function settleQuestions(id: string, asked: Asked, ownerId: string | undefined): Promise<Question[]> {
  let open = await questionsOf(id);
  for (let before = ""; open.length > 0 && JSON.stringify(open) !== before; open = await questionsOf(id)) {
    before = JSON.stringify(open);
    await check(id, asked, ownerId, open);
  }
  return open;
}

function filesIn(given: string): string[] {
  // npm runs a command in the folder of the project, whatever folder it was typed in.
  const place = path.resolve(process.env.INIT_CWD ?? ".", given);
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place).filter((name) => /\.(csv|tsv|txt)$/i.test(name));
  if (names.length === 0) throw new Error(`There are no CSV files in ${place}.`);
  return names.sort().map((name) => path.join(place, name));
}

async function check(id: string, asked: Asked, ownerId: string | undefined, open: readonly Question[]): Promise<void> {
  const run = await database().importRun.findUniqueOrThrow({ where: { id } });
  const raw: Record<string, unknown> = { id, version: run.version, ownerId, memberSince: asked.since };
  raw.unknownAccounts = asked["unknown-accounts"];
  raw.unknownProducts = asked["unknown-products"];
  Object.assign(raw, await columnsOf(id, asked.map ?? []));
  for (const question of open) {
    if (question.ask === "order" && asked.dates) raw[`order.${question.fileId}`] = asked.dates;
    if (question.ask === "mark" && asked.decimals) raw[`mark.${question.fileId}`] = asked.decimals;
    if (question.ask !== "name") continue;
    const choice = await choiceFor(question, asked);
    if (choice) raw[`name.${question.kind}.${question.name}`] = choice;
  }
  const parsed = settleImportInput.safeParse(raw);
  if (!parsed.success)
    throw new Error(`${parsed.error.issues[0]?.path.join(".")}: ${parsed.error.issues[0]?.message}\n${USAGE}`);
  unwrap(await inTransaction((tx) => settleImport(parsed.data, { tx })), "check");
  await work(id, "CHECKED");
}

/** "deals.csv:Close=closedOn": the column of a file by its heading, and the field that it goes to. */
async function columnsOf(id: string, mappings: readonly string[]): Promise<Record<string, string>> {
  const files = await database().importFile.findMany({ where: { importId: id } });
  const places = mappings.map((mapping): [string, string] => {
    const parts = /^(.+?):(.+)=([^=]+)$/.exec(mapping);
    const file = files.find((entry) => entry.name === parts?.[1]);
    const index = file?.headings.indexOf(parts?.[2] ?? "") ?? -1;
    if (!file || index < 0) throw new Error(`--map ${mapping}: there is no such file or heading.`);
    return [`column.${file.id}.${index}`, parts?.[3] ?? ""];
  });
  return Object.fromEntries(places);
}

async function choiceFor(question: Extract<Question, { ask: "name" }>, asked: Asked): Promise<string | undefined> {
  if (asked["accept-names"]) return MEANS + question.near;
  if (!process.stdin.isTTY) return undefined;
  return (await confirms(`${wordsOf(question)} [y/N] `)) ? MEANS + question.near : NEW_NAME;
}

async function questionsOf(id: string): Promise<Question[]> {
  const run = await database().importRun.findUniqueOrThrow({ where: { id }, include: { files: true } });
  const files = run.files.map((file) => ({ ...file, columns: file.columns as unknown as FileColumn[] }));
  return openQuestions(files, readAnswers(run.answers), run.findings as unknown as Findings);
}

function wordsOf(question: Question): string {
  if (question.ask === "name") return `"${question.name}" (${question.kind}): is it "${question.near}"?`;
  return question.ask === "order"
    ? `${question.example}: day or month first?`
    : `${question.example}: point or comma before the decimals?`;
}

async function work(id: string, wanted: "CHECKED" | "DONE" | "UNDONE"): Promise<void> {
  for (;;) {
    await workOnImport(id, now());
    const { state, failure } = await database().importRun.findUniqueOrThrow({ where: { id } });
    if (state === wanted && failure === null) return;
    if (["FAILED", "CHECKED", "DONE", "UNDONE"].includes(state))
      throw new Error(
        failure === "changedMeanwhile"
          ? "Records changed meanwhile; start again."
          : `It failed; look in the log for ${failure}.`,
      );
    // The application may have taken it up first.
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function printFiles(id: string): Promise<void> {
  const files = await database().importFile.findMany({ where: { importId: id }, orderBy: { createdAt: "asc" } });
  for (const file of files) {
    console.log(`\n${file.name}: ${file.entity ?? "left out"} (${file.source}, ${file.encoding}, "${file.delimiter}")`);
    (file.columns as unknown as FileColumn[]).forEach(({ field, sure }, index) => {
      const sureness = field === null ? "" : ` (${["nothing known", "a guess", "likely", "sure"][sure]})`;
      console.log(`  ${(file.headings[index] ?? "").padEnd(24)} -> ${field ?? "left out"}${sureness}`);
    });
  }
}

async function printFindings(id: string): Promise<void> {
  const run = await database().importRun.findUniqueOrThrow({ where: { id }, include: { files: true } });
  const { counts, implied } = run.findings as unknown as Findings;
  console.log(`\n${"".padEnd(28)}${["create", "update", "skip", "reject"].map((word) => word.padStart(9)).join("")}`);
  for (const file of run.files) {
    const count = counts[file.id];
    if (!count || file.entity === null) continue;
    const figures = [count.create, count.update, count.skip, count.reject].map((figure) => String(figure).padStart(9));
    console.log(`${file.name.slice(0, 27).padEnd(28)}${figures.join("")}`);
  }
  const along = Object.entries(implied).filter(([, count]) => count > 0);
  if (along.length > 0) console.log(`Along with them: ${along.map(([what, count]) => `${count} ${what}`).join(", ")}.`);
}

const SHOWN = 20;

/** Where each rejected row stands and why, the first of them here and all in a file beside the one that they came from. */
async function tellRejected(id: string): Promise<void> {
  const t = createTranslator({ locale: "en-GB", messages: messages.reasons });
  const say = (row: { reason: string; values: unknown }) =>
    t.has(row.reason as "noName")
      ? (t as (key: string, values: unknown) => string)(row.reason, row.values)
      : row.reason;
  const files = await database().importFile.findMany({ where: { importId: id }, orderBy: { createdAt: "asc" } });
  for (const file of files) {
    const rows = await database().importRejection.findMany({ where: { fileId: file.id }, orderBy: { line: "asc" } });
    if (rows.length === 0) continue;
    for (const row of rows.slice(0, SHOWN)) console.log(`${file.name}:${row.line}: ${say(row)}`);
    const cells = await database().importRow.findMany({
      where: { fileId: file.id, line: { in: rows.map((row) => row.line) } },
    });
    const byLine = new Map(cells.map((row) => [row.line, row.cells]));
    const lines = rows.map((row) =>
      rejectedRow(file.headings.length, byLine.get(row.line) ?? [], { line: row.line, reason: say(row) }),
    );
    const place = path.resolve(process.env.INIT_CWD ?? ".", `${path.parse(file.name).name}.rejected.csv`);
    writeFileSync(place, [rejectedHead(file.headings, messages.rejected), ...lines].map(csvLine).join(""));
    console.log(`${rows.length} rejected rows of ${file.name} are in ${place}`);
  }
}

async function takeBack(id: string): Promise<void> {
  const run = await database().importRun.findUnique({ where: { id } });
  if (!run) throw new Error("There is no such import.");
  unwrap(await inTransaction((tx) => takeBackImport({ id, version: run.version }, { tx, actor })), "undo");
  await work(id, "UNDONE");
  const { findings } = await database().importRun.findUniqueOrThrow({ where: { id } });
  console.log(
    `Taken back. ${(findings as unknown as Findings).kept ?? 0} records stay, because somebody has worked with them since.`,
  );
}

async function findOwner(email: string): Promise<string> {
  const person = await database().person.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
  if (!person) throw new Error(`Nobody here has the address ${email}.`);
  return person.id;
}

async function confirms(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await dialogue.question(question);
  dialogue.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}

function unwrap<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  const { message, fieldErrors } = result.error;
  throw new Error(
    `${what}: ${typeof message === "string" ? message : message.key} ${fieldErrors ? JSON.stringify(fieldErrors) : ""}`,
  );
}

main()
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(closeDatabase);
