import { beforeEach, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { executePublicAction } from "@/lib/access/action/execute-public-action";
import { findActor } from "@/lib/access/actor/find-actor";
import { newId } from "@/lib/kernel/ids";
import { leaveDemoAction, setUpAction } from "@/lib/org/actions";
import { writeAudit } from "@/lib/platform/audit/audit";
import { database, inTransaction } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { settleDemo } from "@/lib/platform/start/demo.mjs";
import { readPast } from "@/lib/platform/start/organisation.mjs";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedAccount, seedOpportunity } from "@/lib/platform/testing/seed-sales";
import { seedWorld, type World } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const NAME = "Tarn Water";
const KEPT = ["_prisma_migrations", "installation"];

let world: World;
let leader: string;

beforeEach(async () => {
  // A company of real people never becomes a demo, so each test begins with nobody.
  await empty();
  await database()
    .$executeRaw`INSERT INTO organisation (id, name, currency, currency_exponent, time_zone, week_start, fiscal_year_start_month, is_demo, created_at)
    VALUES (1, ${NAME}, 'EUR', 2, 'Europe/Berlin', 1, 1, true, ${now})`;
  world = await seedWorld("no password");
  await database().organisation.update({ where: { id: 1 }, data: { name: NAME } });
  leader = (await seedPerson({ role: "EXECUTIVE", isAdmin: true })).id;
  await seedOpportunity(world.people.self, { accountId: await seedAccount() });
  await inTransaction((tx) => writeAudit(tx, { action: "a.b", actorId: leader, now }, [{ entity: "Person" }]));
});

async function empty(): Promise<void> {
  const tables = (await listTables()).filter((table) => table !== "_prisma_migrations");
  await database().$executeRawUnsafe("ALTER TABLE audit_event DISABLE TRIGGER audit_event_all");
  await database().$executeRawUnsafe(`TRUNCATE ${tables.join(", ")}`);
  await database().$executeRawUnsafe("ALTER TABLE audit_event ENABLE TRIGGER audit_event_all");
}

async function listTables(): Promise<string[]> {
  const rows = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  return rows.map(({ name }) => name);
}

async function listFilled(): Promise<string[]> {
  const filled: string[] = [];
  for (const table of await listTables()) {
    const [row] = await database().$queryRaw<object[]>(Prisma.raw(`SELECT 1 FROM "${table}" LIMIT 1`));
    if (row) filled.push(table);
  }
  return filled;
}

async function leave(personId = leader, over: Record<string, unknown> = {}) {
  const actor = await actorOf(personId, now);
  return { actor, result: await executeAction(leaveDemoAction.spec, { actor, now }, { confirmation: NAME, ...over }) };
}

describe("leaving the demo", () => {
  test("leaves nothing behind but the memory of it, ends every session, and takes the cookies", async () => {
    const other = await actorOf(world.people.self, now);
    const { actor, result } = await leave(leader, { idempotencyKey: newId() });
    expect(result).toEqual({ ok: true, value: { value: null, cookies: { session: "end", device: "forget" } } });
    expect(await listFilled()).toEqual(KEPT);
    for (const { sessionId } of [actor, other]) expect(await findActor(sessionId, now)).toBeNull();
  });

  test("leaves the audit trail as closed as it was", async () => {
    await leave();
    await inTransaction((tx) => writeAudit(tx, { action: "a.b", actorId: null, now }, [{ entity: "Person" }]));
    for (const sql of ["TRUNCATE audit_event", "DELETE FROM audit_event", "UPDATE audit_event SET action = 'x'"])
      await expect(database().$executeRawUnsafe(sql)).rejects.toThrow("audit_is_final");
  });

  test("opens the set-up for a first executive, whose company is no demo and can never be left", async () => {
    await leave();
    const form = { organisationName: "Kestrel", currency: "EUR", timeZone: "Europe/Berlin", weekStart: 1 };
    const first = { fiscalYearStartMonth: 1, locale: "de", name: "Mara", email: "m@kestrel.example" };
    const who = { now, address: null, locale: "de" as const, device: null };
    const input = { ...form, ...first, newPassword: "a long enough password" };
    const result = await executePublicAction(setUpAction.publicSpec, who, input);
    const actor = await findActor(result.ok ? (result.value.startSession?.sessionId ?? "") : "", now);
    expect(actor).toMatchObject({ role: "EXECUTIVE", isAdmin: true, organisation: { name: "Kestrel", isDemo: false } });
    const again = await executeAction(leaveDemoAction.spec, { actor, now }, { confirmation: "Kestrel" });
    expect(again).toMatchObject({ error: { code: "FORBIDDEN" } });
    await expect(database().$executeRaw`SELECT leave_demo(now())`).rejects.toThrow("not_demo");
    await expect(database().$executeRaw`UPDATE organisation SET is_demo = true`).rejects.toThrow("demo_is_born");
    expect(await database().person.count()).toBe(1);
  });

  test("twice at once is done once", async () => {
    const actors = [await actorOf(leader, now), await actorOf(leader, now)];
    const results = await Promise.all(
      actors.map((actor) => executeAction(leaveDemoAction.spec, { actor, now }, { confirmation: NAME })),
    );
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await listFilled()).toEqual(KEPT);
  });

  test("that breaks off half-way leaves everything as it was", async () => {
    const before = await listFilled();
    const broken = inTransaction(async (tx) => {
      await tx.$executeRaw`SELECT leave_demo(${now})`;
      throw new Error("killed");
    });
    await expect(broken).rejects.toThrow("killed");
    expect(await listFilled()).toEqual(before);
    await expect(database().$executeRawUnsafe("TRUNCATE audit_event")).rejects.toThrow("audit_is_final");
  });
});

describe("nothing happens", () => {
  test.each(["self", "manager", "executive", "admin"] as const)("to %s, who is not both", async (relation) => {
    const { result } = await leave(world.people[relation]);
    expect(result).toMatchObject({ error: { code: "FORBIDDEN" } });
    expect(await database().person.count()).toBeGreaterThan(5);
  });

  test.each(["", "tarn water", "Tarn", "DELETE"])("when %j is written instead of the name", async (confirmation) => {
    const { result } = await leave(leader, { confirmation });
    expect(result).toMatchObject({ error: { code: "INVALID", fieldErrors: { confirmation: expect.anything() } } });
    expect(await database().person.count()).toBeGreaterThan(5);
  });
});

describe("the next start", () => {
  const never = new Proxy({}, { get: () => expect.unreachable("the demo is loaded") }) as never;
  const past = async () => ({ ...(await readPast(process.env.DATABASE_URL ?? "")), isEmbedded: true });

  test("does not bring the demo back", async () => {
    expect(await past()).toMatchObject({ organisation: { isDemo: true }, hasLeftDemo: false });
    await leave();
    expect(await past()).toMatchObject({ organisation: null, hasLeftDemo: true });
    expect(await settleDemo(never, { database: await past(), wantsDemo: true, env: {} })).toBeNull();
  });

  test("leaves a server of one's own and an installation without demo empty", async () => {
    const database = { organisation: null, hasLeftDemo: false };
    expect(
      await settleDemo(never, { database: { ...database, isEmbedded: false }, wantsDemo: true, env: {} }),
    ).toBeNull();
    expect(
      await settleDemo(never, { database: { ...database, isEmbedded: true }, wantsDemo: false, env: {} }),
    ).toBeNull();
  });
});
