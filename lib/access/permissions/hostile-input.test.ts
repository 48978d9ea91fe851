import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { executePublicAction } from "@/lib/access/action/execute-public-action";
import type { Actor } from "@/lib/access/actor/actor";
import { hashPassword } from "@/lib/access/commands/password-hash";
import { newId } from "@/lib/kernel/ids";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedWorld, type World } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { ACCESS_MATRIX, WORLD_PASSWORD } from "./access-matrix";
import { loadDeclaredActions } from "./declared-actions";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const { specs, publicSpecs } = await loadDeclaredActions();

const WHO = ["self", "manager", "executive", "admin"] as const;
let world: World;
let actors: Actor[];

beforeAll(async () => {
  world = await seedWorld(await hashPassword(WORLD_PASSWORD));
  actors = await Promise.all(WHO.map((relation) => actorOf(world.people[relation], now)));
});

/** Values that a form would never send and somebody else might. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    "",
    " ",
    0,
    -1,
    1.5,
    Number.NaN,
    Number.MAX_SAFE_INTEGER,
    2 ** 31,
    1e308,
    true,
    [],
    {},
    [null],
    { toString: 1 },
    "\u0000",
    "a\u0000b",
    "\ud800",
    "'; DROP TABLE person; --",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "x".repeat(100_000),
    "0001-01-01",
    "9999-12-31",
    "+275760-09-13",
    "2026-02-30",
    "24:00",
    "2026-11-24T25:00:00Z",
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "Etc/Unknown",
    "2026-11-20",
    "12:00",
    "0000-01-01T00:00:00Z",
    10n,
    new Map([[1, 2]]),
    new Date(Number.NaN),
  ),
  fc.constant(null).map(() => newId()),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.jsonValue({ maxDepth: 2 }),
);

type Change =
  | { kind: "set"; at: number; value: unknown }
  | { kind: "drop"; at: number }
  | { kind: "add"; name: string; value: unknown }
  | { kind: "whole"; value: unknown };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("set" as const), at: fc.nat(30), value: hostile }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("drop" as const), at: fc.nat(30) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("add" as const),
      name: fc.constantFrom(
        "__proto__",
        "constructor",
        "personId",
        "id",
        "isAdmin",
        "role",
        "idempotencyKey",
        "version",
      ),
      value: hostile,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("whole" as const), value: hostile }) },
);

/** Reaches the fields that the schema knows, also those that the right input leaves out. */
function apply(input: unknown, changes: readonly Change[], schema: unknown): unknown {
  const fields = Object.keys((schema as { shape?: object }).shape ?? {});
  let changed: unknown = structuredClone(input);
  for (const step of changes) {
    if (step.kind === "whole") changed = step.value;
    if (typeof changed !== "object" || changed === null) continue;
    const object = changed as Record<string, unknown>;
    const names = [...new Set([...Object.keys(object), ...fields])];
    const name =
      step.kind === "add" ? step.name : step.kind === "whole" ? "" : names[step.at % Math.max(1, names.length)];
    if (!name) continue;
    if (step.kind === "drop") delete object[name];
    else if (step.kind !== "whole")
      Object.defineProperty(object, name, { value: step.value, enumerable: true, configurable: true, writable: true });
  }
  return changed;
}

function isTyped(result: { ok: boolean; error?: { code: string; message: unknown } }): boolean {
  return result.ok || (/^[A-Z_]+$/.test(result.error?.code ?? "") && Boolean(result.error?.message));
}

describe.each(specs)("$name answers in words whatever it is sent", (spec) => {
  test("as every role", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.nat(WHO.length - 1),
        async (changes, who) => {
          const actor = actors[who] ?? null;
          const input = await ACCESS_MATRIX[spec.name]?.input(world, actor?.personId ?? "");
          const result = await executeAction(spec, { actor, now }, apply(input, changes, spec.input));
          expect(isTyped(result)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const PUBLIC_INPUTS: Record<string, unknown> = {
  "access.signIn": { email: "somebody@kestrel.example", password: "not the password", next: "/log" },
  "access.acceptLink": { token: "a".repeat(43), newPassword: "long enough, surely" },
  "access.chooseLocale": { locale: "de" },
  "org.setUp": {
    organisationName: "Kestrel",
    currency: "EUR",
    timeZone: "Europe/Berlin",
    weekStart: "1",
    fiscalYearStartMonth: "1",
    locale: "en",
    name: "First",
    email: "first@kestrel.example",
    newPassword: "long enough, surely",
  },
};

describe.each(publicSpecs)("$name answers in words whatever a stranger sends", (spec) => {
  test("without a session", async () => {
    const input = PUBLIC_INPUTS[spec.name];
    if (!input) throw new Error("There is no input to begin with.");
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const context = { now, address: null, locale: "en" as const, device: null };
        expect(isTyped(await executePublicAction(spec, context, apply(input, changes, spec.input)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
