import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readLines } from "@/lib/platform/backup/line-blocks.mjs";
import { readBackup } from "@/lib/platform/backup/read-backup.mjs";
import { writeBackup } from "@/lib/platform/backup/write-backup.mjs";
import { deployMigrations } from "@/lib/platform/migrations/deploy.mjs";
import { onServer } from "@/lib/platform/testing/own-database.mjs";
import { useScratch } from "@/lib/platform/testing/scratch-database";

// Whole databases are made and copied here, also on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const scratch = useScratch();
let file: string;
let whole: Buffer = Buffer.alloc(0);

/** Made once; the tests damage copies of it. */
beforeEach(async () => {
  file = scratch.file("kept.backup");
  if (whole.length > 0) return;
  scratch.migration("1_deal", "CREATE TABLE deal (id int, note text); CREATE TABLE account (id int);");
  const url = await scratch.newDatabase();
  await deployMigrations({ url, folder: scratch.migrations });
  await onServer(url, "INSERT INTO deal SELECT n, md5(n::text) FROM generate_series(1, 300) n");
  await writeBackup({ url, file, folder: scratch.migrations });
  whole = readFileSync(file);
});

/** What a backup says when it is read: its rows, table by table. */
async function contentOf(bytes: Buffer) {
  writeFileSync(file, bytes);
  const content: Record<string, string> = {};
  await readBackup(file, async (table: { name: string }, rows: AsyncIterable<Buffer>) => {
    const pieces: Buffer[] = [];
    for await (const piece of rows) pieces.push(piece);
    content[table.name] = Buffer.concat(pieces).toString();
  });
  return content;
}

const REFUSED = /is damaged and cannot be restored|is no backup of Ridealong|was made by a newer version/;

test("a file that was cut off anywhere is refused", async () => {
  for (let length = 0; length < whole.length; length += length < 40 || whole.length - length < 40 ? 1 : 61) {
    await expect(contentOf(whole.subarray(0, length)), `cut after ${length}`).rejects.toThrow(REFUSED);
  }
});

test("a byte that flipped anywhere is noticed, or changes nothing", async () => {
  const content = await contentOf(whole);
  for (let at = 0; at < whole.length; at += at < 40 || whole.length - at < 40 ? 1 : 37) {
    for (const mask of [1, 0x80]) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ mask;
      const outcome = await contentOf(flipped).catch((error) => error);
      if (outcome instanceof Error) expect(outcome.message).toMatch(REFUSED);
      else expect(outcome, `byte ${at}`).toEqual(content);
    }
  }
});

describe("a text that was changed and packed again is refused", () => {
  const cases: [string, (text: string) => string, RegExp][] = [
    ["another value", (text) => text.replace("\t", "\tx"), /checksum is wrong/],
    ["another table", (text) => text.replace('"name":"deal"', '"name":"deed"'), /something else stands/],
    ["a row less", (text) => text.replace(/\n300\t.*\n/, "\n"), /299 of 300 rows of deal/],
    ["no end of the rows", (text) => text.replace(/\\\.\n(?=END)/, ""), /cut off/],
    ["no last line", (text) => text.replace(/END.*\n/, ""), /cut off/],
    ["more behind the end", (text) => `${text}more\n`, /follows after its end/],
    ["a list of tables that is none", (text) => text.replace(/\n\{.*\}\n/, "\n{}\n"), /list of tables/],
    [
      "a newer format",
      (text) => text.replace(/^RIDEALONG BACKUP 1/, "RIDEALONG BACKUP 2"),
      /format 2; this one knows 1/,
    ],
    ["something else", () => "<html>\n", /no backup of Ridealong/],
    ["nothing", () => "", /no backup of Ridealong/],
  ];

  test.each(cases)("%s", async (_, change, message) => {
    const text = gunzipSync(whole).toString();
    expect(change(text)).not.toBe(text);
    await expect(contentOf(gzipSync(change(text)))).rejects.toThrow(message);
  });
});

test("a file that is no backup, a folder and a missing file are called what they are", async () => {
  await expect(contentOf(randomBytes(5000))).rejects.toThrow("is no backup of Ridealong, or damaged");
  await expect(readBackup(scratch.file("missing"))).rejects.toThrow("There is no file");
  await expect(readBackup(scratch.migrations)).rejects.toThrow("EISDIR");
});

test("lines are the same however the bytes arrive", async () => {
  const pieces = fc.array(fc.constantFrom("a", "\n", "\\.", "\\.\n", "b\\.\n", "longer line"), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(pieces, fc.integer({ min: 1, max: 7 }), async (list, size) => {
      const text = list.join("");
      const lines = readLines(chunked(Buffer.from(text), size));
      const read: string[] = [];
      const rows = lines.until(Buffer.from("\\.\n"));
      let step = await rows.next();
      for (; !step.done; step = await rows.next()) read.push(step.value.toString());
      const end = /^\\\.\n/m.exec(text);
      expect(step.value).toBe(end !== null);
      expect(read.join("")).toBe(end ? text.slice(0, end.index) : text.slice(0, text.lastIndexOf("\n") + 1));
      const rest = end ? text.slice(end.index + 3) : "";
      expect((await lines.line())?.toString() ?? null).toBe(/^.*\n/.exec(rest)?.[0] ?? null);
    }),
  );
});

async function* chunked(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
