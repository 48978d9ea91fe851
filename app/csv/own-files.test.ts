import { createTranslator } from "next-intl";
import { beforeAll, describe, expect, test } from "vitest";
import { MESSAGES } from "@/app/i18n/messages";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { listActivities } from "@/lib/activities/queries/activity-log";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { receiveFile } from "@/lib/importing/commands/receive-file";
import { settleImport } from "@/lib/importing/commands/settle-import";
import { openQuestions } from "@/lib/importing/domain/open-questions";
import { workOnImport } from "@/lib/importing/jobs";
import { type FileColumn, type Findings, readAnswers } from "@/lib/importing/views";
import { BYTE_ORDER_MARK, csvLine } from "@/lib/kernel/csv";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { listAccounts } from "@/lib/pipeline/queries/accounts";
import { listOpportunities } from "@/lib/pipeline/queries/opportunities";
import { listOpportunityDetails } from "@/lib/pipeline/queries/opportunity-details";
import { listStages } from "@/lib/pipeline/queries/stages";
import { listTraits } from "@/lib/pipeline/queries/traits";
import { database, inTransaction } from "@/lib/platform/db/database";
import { SEEDED_AT, seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, type SeededPerson, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { accountColumns } from "./account-columns";
import { activityColumns } from "./activity-columns";
import { type Column, headOf, rowsOf } from "./columns";
import { everyPage } from "./every-page";
import { lineRowsOf, opportunityColumns } from "./opportunity-columns";

useTestDatabase();

const now = new Date("2026-11-18T09:00:00Z");
const LANGUAGES = ["en-GB", "de-DE"] as const;
type Language = (typeof LANGUAGES)[number];

let head: SeededPerson;
let rep: SeededPerson;

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
  head = await seedPerson({ role: "EXECUTIVE", name: "Katja Vos" });
  rep = await seedPerson({ name: "Jonas Weber", timeZone: "America/New_York" });
  // Names that several have: only the ids tell them apart.
  await seedPerson({ name: "Jonas Weber" });
  await seedAccounts();
  await seedDeals();
  await seedLog();
});

const accountIds = { group: newId(), brewery: newId(), namesake: newId(), plain: newId() };

async function seedAccounts() {
  const at = { createdAt: SEEDED_AT };
  await database().account.create({ data: { id: accountIds.group, name: "=Group", externalId: "hubspot:7", ...at } });
  const parentId = accountIds.group;
  await database().account.create({ data: { id: accountIds.brewery, name: "Brewery; North", parentId, ...at } });
  await database().account.create({ data: { id: accountIds.namesake, name: "=Group", ...at } });
  await database().account.create({
    data: { id: accountIds.plain, name: "Dairy", externalId: "salesforce:001", ...at },
  });
  const traits = await database().traitDefinition.findMany();
  const idOf = (key: string) => traits.find((trait) => trait.key === key)?.id ?? "";
  const added = { budget: newId(), level: newId(), growth: newId() };
  await database().traitDefinition.createMany({
    data: [
      { id: added.budget, key: added.budget, label: "Budget", kind: "MONEY", position: 11 },
      { id: added.level, key: added.level, label: "Level", kind: "CHOICE", choices: ["Gold", "Silver"], position: 12 },
      { id: added.growth, key: added.growth, label: "Growth", kind: "NUMBER", position: 13 },
    ],
  });
  const of = (accountId: string, traitId: string, value: string | number) =>
    ({ accountId, traitId, ...(typeof value === "string" ? { text: value } : { number: value }) }) as const;
  await database().accountTrait.createMany({
    data: [
      of(accountIds.brewery, idOf("industry"), "-brewing"),
      of(accountIds.brewery, idOf("employees"), 1200),
      of(accountIds.brewery, idOf("revenue"), 123_456_789),
      of(accountIds.brewery, idOf("region"), "North"),
      of(accountIds.brewery, added.budget, 120_050),
      of(accountIds.brewery, added.level, "Bronze"),
      of(accountIds.plain, added.level, "Gold"),
      of(accountIds.plain, added.growth, -5),
    ],
  });
}

async function seedDeals() {
  const stages = await database().stage.findMany();
  const day = (text: Day) => columnOfDay(text);
  const deal = (stage: string, over: object) => {
    const { id: stageId, kind } = stages.find(({ key }) => key === stage) ?? { id: "", kind: "OPEN" as const };
    const money = { currency: "EUR", currencyExponent: 2 };
    return { id: newId(), name: "Pump", personId: rep.id, stageId, kind, ...money, createdAt: SEEDED_AT, ...over };
  };
  await database().exchangeRate.create({ data: { currency: "USD", day: day("2026-01-05"), ratePpm: 900_000n } });
  const worth = { currency: "USD", amountMinor: 10_005n, ratePpm: 900_000n, rateDay: day("2026-01-05") };
  const lined = deal("proposal", { ...worth, baseAmountMinor: 9004n, accountId: accountIds.namesake });
  await database().opportunity.createMany({
    data: [
      lined,
      // The same name with the same account, and one that came from elsewhere.
      deal("engaging", { accountId: accountIds.group, nextStep: "+ call back", nextStepOn: day("2026-11-20") }),
      deal("engaging", { accountId: accountIds.group, contactName: "Ida Berg", contactPhone: "+49 30 123" }),
      deal("negotiation", { name: "Valve", externalId: "pipedrive:9", expectedCloseOn: day("2026-12-01") }),
      deal("won", {
        ...{ name: "Won pump", amountMinor: 120_000n, baseAmountMinor: 120_000n, accountId: accountIds.plain },
        ...{ openedOn: day("2026-10-01"), closedOn: day("2026-11-01"), closeReason: "price" },
      }),
      deal("lost", { name: "Lost pump", closedOn: day("2026-11-02"), closeReason: "no budget" }),
    ],
  });
  for (const [position, amountMinor] of [6005n, 4000n].entries()) {
    const productId = newId();
    await database().product.create({ data: { id: productId, name: `Part ${position}`, createdAt: SEEDED_AT } });
    const line = { id: newId(), opportunityId: lined.id, productId, quantity: position + 1, amountMinor, position };
    await database().opportunityLine.create({ data: line });
  }
}

async function seedLog() {
  const keys = ["call", "conversation", "email", "appointment_booked", "appointment_held", "demo", "referral_asked"];
  for (const [place, key] of keys.entries()) {
    const typeId = await seedActivityType(key);
    const on = { occurredAt: new Date(`2026-11-0${place + 1}T04:30:37.123Z`), day: columnOfDay(`2026-10-31`) };
    // Logged in another zone than the person is in by now: the day stays the one of then.
    const day = columnOfDay(place === 0 ? "2026-11-01" : `2026-11-0${place}`);
    const what = { typeId, count: place + 1, note: place === 1 ? "<b> is no tag" : null, outcome: "- none" };
    const who = { personId: rep.id, loggedById: rep.id, accountId: accountIds.namesake };
    const externalId = place === 2 ? "pipedrive:77" : null;
    await database().activity.create({
      data: { id: newId(), ...on, day, ...what, ...who, externalId, createdAt: now },
    });
  }
}

const translate = (locale: Language) => createTranslator({ locale, messages: MESSAGES[locale] });

async function fileOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<string> {
  const pages = everyPage(async () => ({ rows, next: null }));
  let text = BYTE_ORDER_MARK + csvLine(headOf(columns));
  for await (const batch of rowsOf(pages, columns)) text += batch.map(csvLine).join("");
  return text;
}

async function scopeFor(person: SeededPerson, permission: "account:read" | "opportunity:read" | "activity:read") {
  const scope = await mintScope(await actorOf(person.id), permission, now);
  if (!scope) throw new Error("Nothing is in sight.");
  return scope;
}

async function accountFile(locale: Language): Promise<string> {
  const t = translate(locale);
  const say = (key: string) => t(`pipeline.accounts.${key}` as "pipeline.accounts.name");
  const nameOf = (trait: { key: string; label: string | null }) =>
    trait.label ?? t(`pipeline.traits.builtIn.${trait.key}` as "pipeline.traits.builtIn.industry");
  const inCurrency = (values: { name: string; currency: string }) => t("pipeline.accounts.inCurrency", values);
  const home = { currency: "EUR", currencyExponent: 2 };
  const columns = accountColumns(await listTraits(), home, { say, nameOf, inCurrency });
  return fileOf(columns, (await listAccounts(await scopeFor(head, "account:read"), {})).accounts);
}

async function opportunityFile(locale: Language): Promise<string> {
  const t = translate(locale);
  const stages = await listStages({ withEnded: true });
  const columns = opportunityColumns(2, {
    say: (key) => t(`pipeline.file.${key}`),
    base: t("pipeline.file.base", { currency: "EUR" }),
    stageOf: (id) => t(`pipeline.stages.${stages.find((stage) => stage.id === id)?.key}` as "pipeline.stages.won"),
  });
  const scope = await scopeFor(head, "opportunity:read");
  const { opportunities } = await listOpportunities(scope, {});
  const ids = opportunities.map((row) => row.id);
  const details = await listOpportunityDetails(scope, ids);
  return fileOf(
    columns,
    opportunities.flatMap((row) => lineRowsOf(row, details.get(row.id))),
  );
}

async function logFile(locale: Language): Promise<string> {
  const t = translate(locale);
  const types = await listActivityTypes({ withEnded: true });
  const columns = activityColumns(await actorOf(rep.id), {
    say: (key) => t(`activities.list.columns.${key}`),
    typeOf: (id) => t(`activities.types.${types.find((type) => type.id === id)?.key}` as "activities.types.call"),
  });
  const { activities } = await listActivities(await scopeFor(rep, "activity:read"), { personId: rep.id });
  return fileOf(columns, activities);
}

/** What an import of a file by itself would do, without any question answered. */
async function check(text: string) {
  const id = newId();
  const bytes = Buffer.from(text);
  const received = await receiveFile({ importId: id, name: "a.csv", bytes }, { actor: { personId: null }, now });
  if (!received.ok) throw new Error("The file was not read.");
  const choices = { entities: {}, columns: {}, orders: {}, marks: {}, names: {} };
  const { version } = await database().importRun.findUniqueOrThrow({ where: { id } });
  const input = { id, version, ...choices, unknownAccounts: "new" as const, unknownProducts: "leave" as const };
  expect(await inTransaction((tx) => settleImport(input, { tx }))).toMatchObject({ ok: true });
  await workOnImport(id, now);
  const run = await database().importRun.findUniqueOrThrow({ where: { id }, include: { files: true } });
  const findings = run.findings as unknown as Findings;
  const files = run.files.map((file) => ({ ...file, columns: file.columns as unknown as FileColumn[] }));
  const [file] = files;
  return {
    ...{
      entity: file?.entity,
      implied: findings.implied,
      questions: openQuestions(files, readAnswers(run.answers), findings),
    },
    leftOut: file?.headings.filter((_, index) => file.columns[index]?.field === null),
    counts: findings.counts[received.value.value.fileId],
    reasons: (await database().importRejection.findMany({ where: { fileId: file?.id ?? "" } })).map(
      (row) => row.reason,
    ),
  };
}

const NOTHING = { people: 0, teams: 0, accounts: 0, products: 0, traits: 0, stages: 0 };
const SAME = { implied: NOTHING, questions: [], reasons: [] };
const all = (skip: number) => ({ create: 0, update: 0, skip, reject: 0 });

describe.each(LANGUAGES)("our own files change nothing when they come back (%s)", (locale) => {
  test("accounts", async () => {
    const found = await check(await accountFile(locale));
    expect(found).toEqual({ ...SAME, entity: "accounts", leftOut: [], counts: all(4) });
  });

  test("opportunities, with their lines", async () => {
    const found = await check(await opportunityFile(locale));
    const base = locale === "en-GB" ? "Amount in EUR" : "Betrag in EUR";
    expect(found).toEqual({ ...SAME, entity: "opportunities", leftOut: [base], counts: all(7) });
  });

  test("one's own log", async () => {
    const found = await check(await logFile(locale));
    expect(found).toEqual({ ...SAME, entity: "activities", leftOut: [], counts: all(7) });
  });
});

test("numbers are written as numbers", async () => {
  const text = await accountFile("en-GB");
  expect(text).toContain("Dairy,,,,,,,Gold,-5,,");
  expect(text).toContain("1200,1234567.89,");
});

test("a name that was put right in our own file is taken over, whatever id the account has elsewhere", async () => {
  const text = (await accountFile("en-GB")).replace("Dairy", "Brewary; North");
  expect(await check(text)).toMatchObject({ questions: [], counts: { create: 0, update: 1, skip: 3 } });
});

test("a log without ids is compared to the minute, where the person is", async () => {
  const text = (await logFile("en-GB")).replaceAll(/,[^,\r\n]+(?=\r\n)/g, "");
  expect(text).not.toContain(",Id");
  expect(await check(text)).toMatchObject({ counts: { create: 1, update: 0, skip: 6 } });
});
