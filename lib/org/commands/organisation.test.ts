import { beforeEach, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { editOrganisationAction } from "@/lib/org/actions";
import { findOrganisationRecord } from "@/lib/org/queries/organisation";
import { database } from "@/lib/platform/db/database";
import { SEEDED_AT, seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedOpportunity } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const settings = {
  organisationName: "Kestrel Pumps",
  currency: "EUR",
  timeZone: "Europe/Berlin",
  weekStart: 1,
  fiscalYearStartMonth: 1,
};

beforeEach(async () => {
  await seedOrganisation();
  await database().organisation.update({ where: { id: 1 }, data: { version: 1 } });
  await database().opportunity.deleteMany();
  await database().product.deleteMany();
  await database().accountTrait.deleteMany();
  await database().exchangeRate.deleteMany();
});

async function save(over: Record<string, unknown>, isAdmin = true) {
  const actor = await actorOf((await seedPerson({ isAdmin })).id, now);
  return executeAction(editOrganisationAction.spec, { actor, now }, { version: 1, ...settings, ...over });
}

async function record() {
  const actor = await actorOf((await seedPerson({ isAdmin: true })).id, now);
  const scope = await mintScope(actor, "settings:manage", now);
  return scope && findOrganisationRecord(scope);
}

test("an administrator changes the settings, and the trail says which", async () => {
  const result = await save({ organisationName: "Kestrel", timeZone: "Asia/Tokyo", weekStart: "7" });
  expect(result).toMatchObject({ ok: true, value: { value: { version: 2 } } });
  expect(await record()).toMatchObject({ name: "Kestrel", timeZone: "Asia/Tokyo", weekStart: 7, version: 2 });
  const event = await database().auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(event.fields).toEqual(["name", "timeZone", "weekStart"]);
});

test("what stays the same is no change", async () => {
  const events = await database().auditEvent.count();
  expect(await save({})).toMatchObject({ ok: true, value: { value: { version: 1 } } });
  expect(await database().auditEvent.count()).toBe(events);
});

test("nobody else may, and whoever was slower is told", async () => {
  expect(await save({}, false)).toMatchObject({ error: { code: "FORBIDDEN" } });
  const [first, second] = await Promise.all([save({ organisationName: "A" }), save({ organisationName: "B" })]);
  expect([first.ok, second.ok].sort()).toEqual([false, true]);
  expect(first.ok ? second : first).toMatchObject({ error: { code: "OUTDATED" } });
});

describe("the currency", () => {
  test("changes with its decimals while no money is recorded", async () => {
    expect((await record())?.isCurrencyFixed).toBe(false);
    expect((await save({ currency: "JPY" })).ok).toBe(true);
    expect(await database().organisation.findUnique({ where: { id: 1 } })).toMatchObject({
      currency: "JPY",
      currencyExponent: 0,
    });
  });

  test.each(["a deal", "a product", "the revenue of an account", "an exchange rate"])(
    "stays once there is %s; everything else still changes",
    async (what) => {
      if (what === "a deal") await seedOpportunity((await seedPerson()).id);
      else if (what === "an exchange rate") await seedRate();
      else if (what !== "a product") await seedRevenue();
      else await database().product.create({ data: { id: newId(), name: "Pump", createdAt: SEEDED_AT } });
      expect((await record())?.isCurrencyFixed).toBe(true);
      expect(await save({ currency: "USD" })).toMatchObject({
        error: { fieldErrors: { currency: "org.errors.currencyFixed" } },
      });
      expect((await save({ organisationName: "Still free" })).ok).toBe(true);
    },
  );
});

test("errors stand at their fields", async () => {
  const result = await save({ organisationName: " ", currency: "XXY", timeZone: "Mars/Base", weekStart: 9 });
  const fields = result.ok ? {} : (result.error.fieldErrors ?? {});
  expect(Object.keys(fields).sort()).toEqual(["currency", "organisationName", "timeZone", "weekStart"]);
});

async function seedRevenue(): Promise<void> {
  const trait = { id: newId(), key: "revenue", kind: "MONEY" as const, position: 1 };
  await database().traitDefinition.create({ data: trait });
  const values = { create: { traitId: trait.id, number: 100 } };
  await database().account.create({ data: { id: newId(), name: "Pumps", createdAt: SEEDED_AT, traits: values } });
}

async function seedRate(): Promise<void> {
  const data = { currency: "CHF", day: columnOfDay("2026-01-01"), ratePpm: 1_060_000n };
  await database().exchangeRate.create({ data });
}
