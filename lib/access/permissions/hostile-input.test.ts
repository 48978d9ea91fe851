import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { executePublicAction } from "@/lib/access/action/execute-public-action";
import type { Actor } from "@/lib/access/actor/actor";
import { hashPassword } from "@/lib/access/commands/password-hash";
import { newId } from "@/lib/kernel/ids";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedAccount } from "@/lib/platform/testing/seed-sales";
import { seedWorld, type World } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { ACCESS_MATRIX, WORLD_PASSWORD } from "./access-matrix";
import { loadDeclaredActions } from "./declared-actions";
import { newMetric, newPlan } from "./matrix-metrics";
import {
  newAbsence,
  newActivity,
  newCalendar,
  newDeal,
  newDeputy,
  newImport,
  newProduct,
  newStage,
  newTeam,
  newTrait,
} from "./matrix-records";
import { type Change, mutate } from "./mutate-input";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const { specs, publicSpecs } = await loadDeclaredActions();

const WHO = ["self", "manager", "executive", "admin"] as const;
let world: World;
let actors: Actor[];
let ids: string[];

beforeAll(async () => {
  world = await seedWorld(await hashPassword(WORLD_PASSWORD));
  actors = await Promise.all(WHO.map((relation) => actorOf(world.people[relation], now)));
  ids = await idsOf(world);
});

/** Records that exist and are not what the input means: of other people, of another team, of every kind. */
async function idsOf(own: World): Promise<string[]> {
  const { people, teamId, otherTeamId, typeId } = own;
  const others = [people.peer, people.otherManager];
  const deals = await Promise.all(others.map((id) => newDeal(id)));
  const activities = await Promise.all(
    others.map((id) => newActivity({ people: { ...people, self: id }, teamId, otherTeamId, typeId })),
  );
  const absences = await Promise.all(others.map((id) => newAbsence(id)));
  const [run, calendar, product] = [await newImport("MAPPING"), await newCalendar(), await newProduct()];
  const settings = [await newTrait(), await newStage(), calendar, product, ...deals].map(({ id }) => id);
  const [metric, plan] = [await newMetric(own), await newPlan(own)];
  const account = await seedAccount("Somebody else’s customer");
  return [
    ...Object.values(people),
    ...[teamId, otherTeamId, typeId, await newTeam(), await newDeputy(people.otherManager)],
    ...[...activities, ...absences, ...settings, account, run.id, run.fileId],
    ...[metric.id, plan.seen, plan.teamId],
  ];
}

/** Names that no form sends, or only another one. */
const STRAY_NAMES = [
  ...["__proto__", "constructor", "personId", "id", "isAdmin", "role", "idempotencyKey", "version", "ownerId"],
  ...["traits.", "traits.x", "column.x", "entity.", "order.x.1", "mark.x", "name.person.x", "lineProduct"],
];

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

const path = fc.array(fc.nat(30), { minLength: 1, maxLength: 3 });
/** One of the ids of the world, more often than not. */
const idPlace = fc.option(fc.nat(1000), { freq: 2 });

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("set" as const), path, value: hostile, idPlace }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("drop" as const), path }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("add" as const), name: fc.constantFrom(...STRAY_NAMES), value: hostile }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("whole" as const), value: hostile }) },
);

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
          const result = await executeAction(spec, { actor, now }, mutate(input, changes, spec.input, ids));
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
        expect(isTyped(await executePublicAction(spec, context, mutate(input, changes, spec.input, ids)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
