import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { executePublicAction } from "@/lib/access/action/execute-public-action";
import { findActor } from "@/lib/access/actor/find-actor";
import { setUpAction } from "@/lib/org/actions";
import { database } from "@/lib/platform/db/database";
import { forgetEnv } from "@/lib/platform/env/env";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { ORGANISATION_CREATED } from "./set-up";

useTestDatabase();

// Hashing takes its time and would let those who come at once in one after the other.
const hashPassword = vi.hoisted(() => vi.fn(async () => "hashed"));
vi.mock("@/lib/access/commands/password-hash", () => ({ hashPassword, verifyPassword: () => false }));

const now = new Date("2026-11-18T09:30:00Z");
const TOKEN = "a token that the console printed";

const FORM = {
  organisationName: "Kestrel Pumps",
  currency: "jpy",
  timeZone: "Asia/Tokyo",
  weekStart: "7",
  fiscalYearStartMonth: "4",
  locale: "en",
  name: "Mara Lindqvist",
  email: "Mara@Kestrel.example",
  newPassword: "a long enough password",
};

beforeEach(async () => {
  await database().session.deleteMany();
  await database().outboxEvent.deleteMany();
  await database().person.deleteMany();
  await database().organisation.deleteMany();
});

afterEach(() => {
  delete process.env.HOST;
  delete process.env.SETUP_TOKEN;
  forgetEnv();
});

function setUp(over: Record<string, unknown> = {}) {
  const who = { now, address: null, locale: "en" as const, device: null };
  return executePublicAction(setUpAction.publicSpec, who, { ...FORM, ...over });
}

async function codeOf(answer: ReturnType<typeof setUp>): Promise<string> {
  const result = await answer;
  return result.ok ? "OK" : result.error.code;
}

describe("set-up", () => {
  test("makes the organisation and its first executive, signed in, who is an administrator", async () => {
    const result = await setUp();
    const sessionId = result.ok ? (result.value.startSession?.sessionId ?? "") : "";
    expect(await findActor(sessionId, now)).toMatchObject({
      name: "Mara Lindqvist",
      role: "EXECUTIVE",
      isAdmin: true,
      timeZone: "Asia/Tokyo",
      organisation: { currency: "JPY", currencyExponent: 0, weekStart: 7, fiscalYearStartMonth: 4, isDemo: false },
    });
    expect((await database().person.findFirstOrThrow()).email).toBe("mara@kestrel.example");
    expect(await database().outboxEvent.count({ where: { kind: ORGANISATION_CREATED } })).toBe(1);
    expect(await database().auditEvent.count({ where: { action: "org.setUp" } })).toBe(2);
  });

  test("is closed for good afterwards, also when everybody is disabled or gone", async () => {
    await setUp();
    expect(await codeOf(setUp({ email: "second@kestrel.example" }))).toBe("SET_UP_CLOSED");
    await database().person.updateMany({ data: { disabledAt: now, leftOn: now, isAdmin: false } });
    expect(await codeOf(setUp({ email: "second@kestrel.example" }))).toBe("SET_UP_CLOSED");
    expect(await database().person.count()).toBe(1);
  });

  test("is closed when anybody exists, whoever made them, and leaves the settings alone", async () => {
    await seedOrganisation({ name: "Tarn Water" });
    await seedPerson();
    hashPassword.mockClear();
    expect(await codeOf(setUp())).toBe("SET_UP_CLOSED");
    expect(hashPassword).not.toHaveBeenCalled();
    expect((await database().organisation.findFirstOrThrow()).name).toBe("Tarn Water");
  });

  test("of several at once makes one, and the others are told", async () => {
    const codes = await Promise.all([1, 2, 3, 4].map((n) => codeOf(setUp({ email: `first${n}@kestrel.example` }))));
    expect(codes.toSorted()).toEqual(["OK", "SET_UP_CLOSED", "SET_UP_CLOSED", "SET_UP_CLOSED"]);
    expect(await database().person.count()).toBe(1);
    expect(await database().session.count()).toBe(1);
    expect(await database().outboxEvent.count()).toBe(1);
  });

  test("that others can reach wants the token of the console", async () => {
    process.env.HOST = "0.0.0.0";
    process.env.SETUP_TOKEN = TOKEN;
    forgetEnv();
    expect(await codeOf(setUp())).toBe("INVALID");
    expect(await codeOf(setUp({ token: TOKEN.toUpperCase() }))).toBe("INVALID");
    expect(await database().person.count()).toBe(0);
    expect(await codeOf(setUp({ token: TOKEN }))).toBe("OK");
  });

  test.each([
    ["no currency", { currency: "XYZ1" }],
    ["no zone", { timeZone: "Mars/Olympus" }],
    ["a thirteenth month", { fiscalYearStartMonth: "13" }],
    ["a short password", { newPassword: "short" }],
    ["half a character", { organisationName: "Kestrel\ud800" }],
  ])("with %s makes nothing", async (_, over) => {
    expect(await codeOf(setUp(over))).toBe("INVALID");
    expect(await database().organisation.count()).toBe(0);
  });
});
