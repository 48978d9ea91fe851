import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const folder = mkdtempSync(path.join(tmpdir(), "ridealong-import-"));

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
  await seedPerson({ name: "Alma Ambrosi", email: "alma@kestrel.example" });
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const place = path.join(folder, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
  return place;
}

function runCommand(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  const command = ["--conditions=react-server", "--import", "tsx", "lib/importing/cli.ts", ...args];
  const env = { ...process.env, INIT_CWD: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env }, (error, out, said) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, said }),
    );
  });
}

test("a column goes where it is said to, and each rejected row is told with its place and in words", {
  timeout: 60_000,
}, async () => {
  const deals = write(
    "deals.csv",
    "opportunity_name,owner,stage,whatever\nPump,Alma Ambrosi,Engaging,5\nTank,Nobody,Engaging,7\n",
  );
  const { code, out } = await runCommand(deals, "--yes", "--map", "deals.csv:whatever=amount");
  expect([code, out]).toEqual([0, expect.stringContaining("deals.csv:3: Nobody here is called “Nobody”.")]);
  expect(await database().opportunity.findFirstOrThrow()).toMatchObject({ name: "Pump", amountMinor: 500n });
  expect(readFileSync(path.join(folder, "deals.rejected.csv"), "utf8")).toBe(
    "opportunity_name,owner,stage,whatever,Rejected: row,Rejected because\r\nTank,Nobody,Engaging,7,3,Nobody here is called “Nobody”.\r\n",
  );
  const wrong = await runCommand(deals, "--map", "deals.csv:nothing=amount");
  expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining("there is no such file or heading")]);
});

test("two files of one name are refused before anything is taken in", { timeout: 60_000 }, async () => {
  const files = ["a/same.csv", "b/same.csv"].map((name) => write(name, "account name,industry\nBrewery,beer\n"));
  const { code, said } = await runCommand(...files, "--yes");
  expect([code, said]).toEqual([1, expect.stringContaining("Two files are called same.csv")]);
  expect(await database().importFile.count({ where: { name: "same.csv" } })).toBe(0);
});
