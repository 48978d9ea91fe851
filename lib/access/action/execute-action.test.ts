import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor/actor";
import { newId } from "@/lib/kernel/ids";
import { fail, ok } from "@/lib/kernel/result";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import type { ActionSpec, Command } from "./action-spec";
import { executeAction } from "./execute-action";

useTestDatabase();

const now = new Date("2026-11-18T09:30:00Z");
const input = z.object({ name: z.string().min(1).max(20), at: z.coerce.date().optional() });
type Input = z.output<typeof input>;
type Value = { id: string; name: string };

let rep: Actor;
let admin: Actor;

beforeAll(async () => {
  await seedOrganisation();
  rep = await actorOf((await seedPerson()).id, now);
  admin = await actorOf((await seedPerson({ isAdmin: true })).id, now);
});

beforeEach(async () => {
  await database().account.deleteMany();
  await database().idempotencyKey.deleteMany();
});

/** Writes a row and says so. */
const create: Command<Input, Value> = async ({ name }, { tx }) => {
  const id = newId();
  await tx.account.create({ data: { id, name, createdAt: now } });
  return ok({ value: { id, name }, audit: [{ entity: "Account", entityId: id, fields: ["created"] }] });
};

const refuse: Command<Input, Value> = async (given, context) => {
  await create(given, context);
  return fail({ code: "CHANGED_MY_MIND", message: "errors.invalid" });
};

function spec(over: Partial<ActionSpec<Input, Value>> = {}): ActionSpec<Input, Value> {
  return { name: "test.create", permission: "account:write", input, run: create, ...over };
}

function run(
  raw: unknown,
  { actor = rep, ...over }: Partial<ActionSpec<Input, Value>> & { actor?: Actor | null } = {},
) {
  return executeAction(spec(over), { actor, now }, raw);
}

async function codeOf(answer: ReturnType<typeof run>): Promise<string> {
  const result = await answer;
  return result.ok ? "OK" : result.error.code;
}

async function rows() {
  const [accounts, keys, events] = await Promise.all([
    database().account.count(),
    database().idempotencyKey.count(),
    database().auditEvent.count(),
  ]);
  return { accounts, keys, events };
}

describe("who may, before anything else", () => {
  test("nobody signed in and nobody allowed learn nothing about the shape of the input", async () => {
    expect(await codeOf(run({ wrong: true }, { actor: null }))).toBe("SIGNED_OUT");
    expect(await codeOf(run({ wrong: true }, { permission: "people:manage" }))).toBe("FORBIDDEN");
    expect(await codeOf(run({ wrong: true }, { permission: "people:manage", actor: admin }))).toBe("INVALID");
  });

  test("the command gets the scope of its own permission", async () => {
    const reaches: string[] = [];
    const look: Command<Input, Value> = async ({ name }, { scope }) => {
      reaches.push(scope.reach);
      return ok({ value: { id: scope.actorId, name }, audit: [] });
    };
    await run({ name: "a" }, { run: look, permission: "activity:log" });
    await run({ name: "a" }, { run: look, permission: "account:write" });
    expect(reaches).toEqual(["own", "everyone"]);
  });
});

describe("one transaction", () => {
  test("holds the change and its audit event, which names action, actor and time", async () => {
    const before = await rows();
    const result = await run({ name: "Orchard" });
    const id = result.ok ? result.value.value.id : "";
    const [event] = await database().auditEvent.findMany({ where: { entityId: id } });
    expect(event).toMatchObject({ action: "test.create", actorId: rep.personId, at: now, fields: ["created"] });
    expect(await rows()).toEqual({ accounts: 1, keys: 0, events: before.events + 1 });
  });

  test.each<[string, Command<Input, Value>]>([
    ["that is refused", refuse],
    [
      "whose audit event cannot be written",
      async (given, context) => {
        const result = await create(given, context);
        return result.ok ? ok({ ...result.value, audit: [{ entity: "a\u0000b" }] }) : result;
      },
    ],
    [
      "that breaks",
      async (given, context) => {
        await create(given, context);
        throw new Error("the roof fell in");
      },
    ],
  ])("leaves nothing behind of a command %s, not even its key", async (_, command) => {
    const before = await rows();
    const key = newId();
    await run({ name: "Orchard", idempotencyKey: key }, { run: command }).catch(() => undefined);
    expect(await rows()).toEqual(before);
    // So the very same submit may be tried again.
    expect(await codeOf(run({ name: "Orchard", idempotencyKey: key }))).toBe("OK");
  });

  test("a refusal arrives as it was said", async () => {
    expect(await run({ name: "Orchard" }, { run: refuse })).toEqual({
      ok: false,
      error: { code: "CHANGED_MY_MIND", message: "errors.invalid" },
    });
  });
});

describe("a long command", () => {
  test("is asked about like any other, and what it has done by itself stays", async () => {
    const long = { isLong: true, run: refuse };
    expect(await codeOf(run({ name: "Orchard" }, { ...long, actor: null }))).toBe("SIGNED_OUT");
    expect(await codeOf(run({ name: "Orchard" }, { ...long, permission: "import:run" }))).toBe("FORBIDDEN");
    expect(await codeOf(run({ name: "" }, long))).toBe("INVALID");
    expect(await database().account.count()).toBe(0);
    expect(await codeOf(run({ name: "Orchard" }, long))).toBe("CHANGED_MY_MIND");
    expect(await database().account.count()).toBe(1);
  });
});

describe("a submit with a key", () => {
  test("that arrives five times at once runs once, and all five get its result", async () => {
    const before = await rows();
    const key = newId();
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => run({ name: "Orchard", idempotencyKey: key })));
    const values = results.map((result) => (result.ok ? result.value.value : result.error));
    expect(new Set(values.map((value) => JSON.stringify(value))).size).toBe(1);
    expect(values[0]).toMatchObject({ name: "Orchard" });
    expect(await rows()).toEqual({ accounts: 1, keys: 1, events: before.events + 1 });
  });

  test("is the same one whatever order its fields come in", async () => {
    const idempotencyKey = newId();
    await run({ name: "Orchard", at: "2026-11-18", idempotencyKey });
    expect(await codeOf(run({ at: "2026-11-18", idempotencyKey, name: "Orchard" }))).toBe("OK");
    expect(await database().account.count()).toBe(1);
  });

  test("with another content is refused", async () => {
    const idempotencyKey = newId();
    await run({ name: "Orchard", idempotencyKey });
    expect(await codeOf(run({ name: "Orchards", idempotencyKey }))).toBe("KEY_REUSED");
  });

  test("belongs to its person and its action", async () => {
    const idempotencyKey = newId();
    await run({ name: "Orchard", idempotencyKey });
    await run({ name: "Quarry", idempotencyKey }, { actor: admin, permission: "product:manage" });
    await run({ name: "Harbour", idempotencyKey }, { name: "test.other" });
    expect(await database().account.count()).toBe(3);
  });

  test.each(["", "short", "x".repeat(65), "a b c d e f", "\u0000".repeat(10), 12_345_678, null, {}])(
    "that is none (%j) is a plain submit",
    async (idempotencyKey) => {
      expect(await codeOf(run({ name: "Orchard", idempotencyKey }))).toBe("OK");
      expect(await database().idempotencyKey.count()).toBe(0);
    },
  );

  test.each([
    ["a number too large for JSON", () => 10n],
    [
      "a circle",
      () => {
        const circle: Record<string, unknown> = {};
        circle.self = circle;
        return circle;
      },
    ],
  ])("and %s beside what is asked for runs all the same", async (_, extra) => {
    expect(await codeOf(run({ name: "Orchard", extra: extra(), idempotencyKey: newId() }))).toBe("OK");
  });
});
