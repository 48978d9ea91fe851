import { expect, test } from "vitest";
import type { CsvRow } from "@/lib/kernel/csv";
import { answerCsv } from "./answer-csv";
import { everyPage } from "./every-page";

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/** A list of 25 numbers, ten to a page, that counts how often it is asked. */
function listOf25() {
  const asked: (string | undefined)[] = [];
  const read = async (after: string | undefined) => {
    asked.push(after);
    const from = Number(after ?? 0);
    const rows = numbers(from, Math.min(10, 25 - from));
    return { rows, next: from + 10 < 25 ? String(from + 10) : null };
  };
  return { asked, read };
}

async function* asRows(pages: AsyncIterable<readonly number[]>): AsyncGenerator<CsvRow[]> {
  for await (const page of pages) yield page.map((value) => [value]);
}

test("a download is a complete file with its head, and nobody keeps it", async () => {
  const { asked, read } = listOf25();
  const answer = await answerCsv({ fileName: "Größe.csv", head: ["number"], batches: asRows(everyPage(read)) });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe(`number\r\n${numbers(0, 25).join("\r\n")}\r\n`);
  expect(asked).toEqual([undefined, "10", "20"]);
  expect(answer.headers.get("content-type")).toContain("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="[\w.-]+"; filename\*=UTF-8''Gr%C3%B6/,
  );
  expect(answer.headers.get("cache-control")).toContain("no-store");
});

test("a file is whole, however long the list is, and one that does not get on breaks off", async () => {
  const [most, size] = [250_000, 1000];
  const read = async (after: string | undefined) => {
    const from = Number(after ?? 0);
    return { rows: numbers(from, size), next: from + size < most ? String(from + size) : null };
  };
  const answer = await answerCsv({ fileName: "a.csv", head: ["number"], batches: asRows(everyPage(read)) });
  const lines = (await answer.text()).trimEnd().split("\r\n");
  expect([lines.length, lines.at(-1)]).toEqual([most + 1, String(most - 1)]);
  const stuck = everyPage(async () => ({ rows: [1], next: "1" }));
  const broken = await answerCsv({ fileName: "a.csv", head: ["number"], batches: asRows(stuck) });
  await expect(broken.text()).rejects.toThrow("does not get past a page");
});

test("an empty table is its head", async () => {
  const read = async () => ({ rows: [], next: null });
  const answer = await answerCsv({ fileName: "a.csv", head: ["number"], batches: asRows(everyPage<number>(read)) });
  expect(await answer.text()).toBe("number\r\n");
});

test("a table that breaks at once is an error and not an empty file; one that is left asks no further", async () => {
  const broken = everyPage<number>(() => Promise.reject(new Error("no database")));
  await expect(answerCsv({ fileName: "a.csv", head: [], batches: asRows(broken) })).rejects.toThrow("no database");
  const { asked, read } = listOf25();
  const answer = await answerCsv({ fileName: "a.csv", head: [], batches: asRows(everyPage(read)) });
  await answer.body?.cancel();
  expect(asked.length).toBeLessThanOrEqual(2);
});
