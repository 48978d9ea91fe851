import { parse } from "csv-parse/sync";
import { createTranslator } from "next-intl";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MESSAGES } from "@/app/i18n/messages";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { receiveFile } from "@/lib/importing/commands/receive-file";
import { settleImport } from "@/lib/importing/commands/settle-import";
import { startImport } from "@/lib/importing/commands/start-import";
import { rejectedHead, rejectedRow } from "@/lib/importing/domain/rejected-rows";
import { workOnImport } from "@/lib/importing/jobs";
import { findImport, listRejectedCells, listRejections } from "@/lib/importing/queries/imports";
import { csvLine } from "@/lib/kernel/csv";
import { newId } from "@/lib/kernel/ids";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, type SeededPerson, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-18T09:00:00Z");
const actor = { personId: null };
let admin: SeededPerson;

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
  admin = await seedPerson({ role: "EXECUTIVE", isAdmin: true });
  await seedPerson({ name: "Cleo Maro" });
});

beforeEach(async () => {
  await database().importMapping.deleteMany();
});

async function bringIn(...texts: string[]) {
  const id = newId();
  for (const [place, text] of texts.entries())
    await receiveFile({ importId: id, name: `${place}.csv`, bytes: Buffer.from(text) }, { actor, now });
  const versionNow = async () => (await database().importRun.findUniqueOrThrow({ where: { id } })).version;
  const input = { id, version: await versionNow(), entities: {}, columns: {}, orders: {}, marks: {}, names: {} };
  const rules = { unknownAccounts: "new" as const, unknownProducts: "leave" as const };
  expect(await inTransaction((tx) => settleImport({ ...input, ...rules }, { tx }))).toMatchObject({ ok: true });
  await workOnImport(id, now);
  const version = await versionNow();
  expect(await inTransaction((tx) => startImport({ id, version }, { tx, actor }))).toMatchObject({ ok: true });
  await workOnImport(id, now);
  const scope = await mintScope(await actorOf(admin.id), "import:run", now);
  const found = scope && (await findImport(scope, id));
  if (!found) throw new Error("The import is not in sight.");
  const counts = found.files.map((file) => found.findings?.counts[file.id]);
  return { scope, found, counts };
}

/** The file of what was rejected of one of the files, as the page offers it. */
async function rejectedFile(
  { scope, found }: Awaited<ReturnType<typeof bringIn>>,
  place: number,
  locale: "en-GB" | "de-DE",
) {
  const t = createTranslator({ locale, messages: MESSAGES[locale] });
  const file = found.files[place];
  if (!file) throw new Error("There is no such file.");
  const { rows } = await listRejections(scope, found.id, { fileId: file.id, size: 50 });
  const cells = await listRejectedCells(scope, rows);
  const head = rejectedHead(file.headings, {
    line: t("importing.rejected.line"),
    reason: t("importing.rejected.reason"),
  });
  const lines = rows.map((row) =>
    rejectedRow(file.headings.length, cells.get(`${file.id} ${row.line}`) ?? [], { line: row.line, reason: "Because" }),
  );
  return [head, ...lines].map(csvLine).join("");
}

const DEALS = "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Next step,Reason for losing";
const ACCOUNTS = "account,industry,employees";

describe.each(["en-GB", "de-DE"] as const)("what was rejected is mended and sent back (%s)", (locale) => {
  test("opportunities: nothing of the reason stays, and no apostrophe is added", async () => {
    await database().opportunity.deleteMany({ where: { externalId: null } });
    const number = locale === "en-GB" ? 1 : 2;
    const row = `${number},Pump ${number},Closed Won,5,Nobody,2026-11-01,'=call,`;
    const file = await rejectedFile(await bringIn(`${DEALS}\n${row}\n`), 0, locale);
    expect(parse(file)[1]).toEqual([...row.split(","), "2", "Because"]);
    const again = await bringIn(file.replace("Nobody", "Cleo Maro"));
    expect(again.counts).toEqual([{ create: 1, update: 0, skip: 0, reject: 0 }]);
    const deal = await database().opportunity.findFirstOrThrow({ where: { externalId: `hubspot:${number}` } });
    expect(deal).toMatchObject({ nextStep: "=call", closeReason: null, amountMinor: 500n });
    // The next file with the original headings is still read the same way.
    const plain = await bringIn(`${DEALS}\n${row.replace("Nobody", "Cleo Maro")}\n`);
    expect(plain.counts).toEqual([{ create: 0, update: 0, skip: 1, reject: 0 }]);
  });

  test("accounts: each file for itself, and no trait is made of a reason", async () => {
    const names = [`Brewery ${locale}`, `Dairy ${locale}`];
    const run = await bringIn(
      `${ACCOUNTS}\n${names[0]},brewing,many\n`,
      `company;sector;Parent company\n${names[1]};milk;Nowhere\n`,
    );
    expect(run.counts.map((count) => count?.reject)).toEqual([1, 1]);
    const [first, second] = [await rejectedFile(run, 0, locale), await rejectedFile(run, 1, locale)];
    expect(parse(second)[0]?.slice(0, 3)).toEqual(["company", "sector", "Parent company"]);
    const again = await bringIn(first.replace("many", "120"), second.replace("Nowhere", names[0] ?? ""));
    expect(again.counts).toEqual(Array(2).fill({ create: 1, update: 0, skip: 0, reject: 0 }));
    expect(again.found.findings?.implied.traits).toBe(0);
    expect(await database().traitDefinition.count({ where: { isBuiltIn: false } })).toBe(0);
  });
});

test("a row with fewer or more cells than headings keeps its place and loses none", () => {
  const remark = { line: 3, reason: "Because" };
  expect(rejectedRow(3, ["a"], remark)).toEqual(["a", null, null, 3, "Because"]);
  expect(rejectedRow(2, ["a", "'-5", "c"], remark)).toEqual(["a", "-5", 3, "Because", "c"]);
});
