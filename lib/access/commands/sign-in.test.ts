import * as argon2 from "@node-rs/argon2";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { executePublicAction } from "@/lib/access/action/execute-public-action";
import { signInAction } from "@/lib/access/actions";
import { findActor } from "@/lib/access/actor/find-actor";
import { COUNTED_MS, delayAfter } from "@/lib/access/domain/sign-in-delay";
import { database } from "@/lib/platform/db/database";
import { forgetEnv } from "@/lib/platform/env/env";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson, seedSession } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { hashPassword } from "./password-hash";
import { endSessions } from "./session";

useTestDatabase();
vi.mock("@node-rs/argon2", { spy: true });

const now = new Date("2026-11-24T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const PASSWORD = "a password of the tests";
let passwordHash: string;

beforeAll(async () => {
  await seedOrganisation();
  passwordHash = await hashPassword(PASSWORD);
});

beforeEach(async () => {
  await database().signInThrottle.deleteMany();
});

type From = { at?: Date; address?: string; device?: { id: string; account: string } };

async function tryWith(email: string | null, password: string, { at = now, address, device }: From = {}) {
  const who = { now: at, address: address ?? null, locale: "en" as const, device: device ?? null };
  const result = await executePublicAction(signInAction.publicSpec, who, { email, password });
  return result.ok ? "in" : result.error.code;
}

describe("who comes in", () => {
  test("the right password, in whatever case the address is typed", async () => {
    const { email } = await seedPerson({ passwordHash });
    expect(await tryWith(email?.toUpperCase() ?? "", PASSWORD)).toBe("in");
  });

  test("unknown, without a password, disabled, gone and wrong are one answer", async () => {
    const people = await Promise.all([
      seedPerson({}),
      seedPerson({ passwordHash, disabledAt: now }),
      seedPerson({ passwordHash, leftOn: "2026-11-24" }),
    ]);
    const answers = await Promise.all(people.map(({ email }) => tryWith(email, PASSWORD)));
    const { email } = await seedPerson({ passwordHash });
    const others = await Promise.all([tryWith("nobody@kestrel.example", PASSWORD), tryWith(email, "wrong")]);
    expect(new Set([...answers, ...others])).toEqual(new Set(["WRONG_CREDENTIALS"]));
  });

  test("somebody who leaves tomorrow still comes in today", async () => {
    const { email } = await seedPerson({ passwordHash, leftOn: "2026-11-25" });
    expect(await tryWith(email, PASSWORD)).toBe("in");
  });

  test("a password of the demo company counts only while demo logins are on", async () => {
    const { email } = await seedPerson({ passwordHash, hasDemoPassword: true });
    expect(await tryWith(email, PASSWORD)).toBe("WRONG_CREDENTIALS");
    process.env.DEMO_LOGINS = "1";
    forgetEnv();
    expect(await tryWith(email, PASSWORD)).toBe("in");
    delete process.env.DEMO_LOGINS;
    forgetEnv();
  });
});

describe("while the password is checked", () => {
  /** What happens between the look at the password and the session. */
  function meanwhile(change: () => Promise<unknown>) {
    vi.mocked(argon2.verify).mockImplementationOnce(async () => {
      await change();
      return true;
    });
  }

  test.each([
    ["a new password", { passwordHash: "another hash" }],
    ["another address", { email: "moved@kestrel.example" }],
    ["a shut door", { disabledAt: now }],
  ])("%s keeps the old one out, and no session begins", async (_, data) => {
    const { id, email } = await seedPerson({ passwordHash });
    meanwhile(() => database().person.update({ where: { id }, data }));
    expect(await tryWith(email, PASSWORD)).toBe("WRONG_CREDENTIALS");
    expect(await database().session.count({ where: { personId: id } })).toBe(0);
  });
});

test("a known account, one without a password and an unknown one cost the same: one look at a hash", async () => {
  const [known, without] = [await seedPerson({ passwordHash }), await seedPerson()];
  await tryWith("first@kestrel.example", "wrong");
  for (const email of [known.email, without.email, "nobody@kestrel.example"]) {
    vi.mocked(argon2.verify).mockClear();
    vi.mocked(argon2.hash).mockClear();
    expect(await tryWith(email, "wrong")).toBe("WRONG_CREDENTIALS");
    expect(argon2.verify).toHaveBeenCalledTimes(1);
    expect(argon2.hash).not.toHaveBeenCalled();
  }
});

describe("slowing down", () => {
  test("delays grow to thirty seconds and no further", () => {
    expect([1, 4, 5, 6, 7, 8, 9, 50].map((failures) => delayAfter("account", failures))).toEqual([
      0, 0, 2, 4, 8, 16, 30, 30,
    ]);
  });

  test("after five failures the right password waits as well, then comes in; nobody is locked out", async () => {
    const { email } = await seedPerson({ passwordHash });
    for (let attempt = 0; attempt < 5; attempt += 1) await tryWith(email, "wrong");
    expect(await tryWith(email, PASSWORD)).toBe("SLOW_DOWN");
    expect(await tryWith(email, PASSWORD, { at: later(31) })).toBe("in");
    expect(await tryWith(email, "wrong", { at: later(32) })).toBe("WRONG_CREDENTIALS");
  });

  test("knocking while blocked does not make the wait longer", async () => {
    const { email } = await seedPerson({ passwordHash });
    for (let attempt = 0; attempt < 5; attempt += 1) await tryWith(email, "wrong");
    for (let attempt = 0; attempt < 20; attempt += 1) await tryWith(email, "wrong", { at: later(1) });
    expect(await tryWith(email, PASSWORD, { at: later(3) })).toBe("in");
  });

  test("an unknown account is slowed down like a known one", async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await tryWith("nobody@kestrel.example", "wrong");
    expect(await tryWith("nobody@kestrel.example", "wrong")).toBe("SLOW_DOWN");
  });

  test("a stranger who tries the account does not slow down the browser that its owner has used before", async () => {
    const { email } = await seedPerson({ passwordHash });
    const device = { id: "own-browser", account: email ?? "" };
    for (let attempt = 0; attempt < 9; attempt += 1) await tryWith(email, "wrong", { at: later(attempt * 60) });
    expect(await tryWith(email, PASSWORD, { at: later(8 * 60 + 1), device })).toBe("in");
    expect(
      await tryWith(email, PASSWORD, {
        at: later(8 * 60 + 1),
        device: { ...device, account: "other@kestrel.example" },
      }),
    ).not.toBe("in");
  });

  test("one address is slowed down across accounts, another is not", async () => {
    for (let attempt = 0; attempt < 21; attempt += 1)
      await tryWith(`a${attempt}@kestrel.example`, "wrong", { address: "203.0.113.9" });
    const { email } = await seedPerson({ passwordHash });
    expect(await tryWith(email, PASSWORD, { address: "203.0.113.9" })).toBe("SLOW_DOWN");
    expect(await tryWith(email, PASSWORD, { address: "203.0.113.10" })).toBe("in");
  });

  test("whoever has one valid login does not reset the count of the address with it", async () => {
    const { email } = await seedPerson({ passwordHash });
    const address = "203.0.113.9";
    for (let attempt = 0; attempt < 20; attempt += 1) {
      expect(await tryWith(`b${attempt}@kestrel.example`, "wrong", { address })).toBe("WRONG_CREDENTIALS");
      expect(await tryWith(email, PASSWORD, { address })).toBe("in");
    }
    expect(await tryWith("b20@kestrel.example", "wrong", { address })).toBe("WRONG_CREDENTIALS");
    expect(await tryWith("b21@kestrel.example", "wrong", { address })).toBe("SLOW_DOWN");
    const over = new Date(now.getTime() + COUNTED_MS);
    expect(await tryWith("b22@kestrel.example", "wrong", { address, at: over })).toBe("WRONG_CREDENTIALS");
    expect(await tryWith("b23@kestrel.example", "wrong", { address, at: over })).toBe("WRONG_CREDENTIALS");
  });

  test("an office that signs in from one address is not slowed down by it", async () => {
    const { email } = await seedPerson({ passwordHash });
    for (let attempt = 0; attempt < 30; attempt += 1) {
      expect(await tryWith(email, PASSWORD, { address: "203.0.113.9" })).toBe("in");
    }
  });

  test("the addresses of one IPv6 network count as one", async () => {
    const { email } = await seedPerson({ passwordHash });
    for (let attempt = 0; attempt < 5; attempt += 1) await tryWith(email, "wrong", { address: `2001:db8::${attempt}` });
    expect(await tryWith(email, PASSWORD, { address: "2001:db8::99" })).toBe("SLOW_DOWN");
    expect(await tryWith(email, PASSWORD, { address: "2001:db8:0:1::99" })).toBe("in");
  });

  test("many at once do not slip past the count", async () => {
    const { email } = await seedPerson({ passwordHash });
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryWith(email, "wrong")));
    expect(answers.filter((answer) => answer === "WRONG_CREDENTIALS").length).toBeLessThanOrEqual(5);
  });
});

describe("a rival who never stops trying the account of a colleague", () => {
  /** Knocks once a second for some minutes, and so takes every turn that comes up where turns are shared. */
  async function poll(email: string | null, seconds: number, addressOf: (second: number) => string) {
    for (let second = 0; second < seconds; second += 1) {
      await tryWith(email, "wrong", { at: later(second), address: addressOf(second) });
    }
  }

  test("does not slow them down at another address, on a browser that is new", async () => {
    const { email } = await seedPerson({ passwordHash });
    await poll(email, 120, () => "203.0.113.66");
    expect(await tryWith(email, PASSWORD, { at: later(120), address: "198.51.100.7" })).toBe("in");
  });

  test("does not slow them down at the same address, on a browser that they have used before", async () => {
    const { email } = await seedPerson({ passwordHash });
    const device = { id: "own-browser", account: email ?? "" };
    for (let second = 0; second < 60; second += 1) {
      await tryWith(`c${second}@kestrel.example`, "wrong", { at: later(second), address: "203.0.113.66" });
      await tryWith(email, "wrong", { at: later(second), address: "203.0.113.66" });
    }
    const from = { at: later(60), address: "203.0.113.66" };
    expect(await tryWith("stranger@kestrel.example", PASSWORD, from)).toBe("SLOW_DOWN");
    expect(await tryWith(email, PASSWORD, { ...from, device })).toBe("in");
  });

  test("from many addresses gets one attempt in thirty seconds at each, and still keeps nobody out", async () => {
    const { email } = await seedPerson({ passwordHash });
    const addressOf = (second: number) => `203.0.113.${second % 100}`;
    await poll(email, 60, addressOf);
    const own = "198.51.100.7";
    expect(await tryWith(email, "mistyped", { at: later(60), address: own })).toBe("WRONG_CREDENTIALS");
    expect(await tryWith(email, PASSWORD, { at: later(61), address: own })).toBe("SLOW_DOWN");
    await poll(email, 91, addressOf);
    expect(await tryWith(email, PASSWORD, { at: later(91), address: own })).toBe("in");
  });
});

describe("a session", () => {
  test("ends after twelve idle hours, and lasts while it is used", async () => {
    const { id } = await seedPerson({ passwordHash });
    const sessionId = await seedSession(id, now);
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
    expect(await findActor(sessionId, hours(11))).not.toBeNull();
    expect(await findActor(sessionId, hours(22))).not.toBeNull();
    expect(await findActor(sessionId, hours(34.1))).toBeNull();
  });

  test("ends at once when it is revoked or the person is disabled", async () => {
    const { id } = await seedPerson({ passwordHash });
    const [own, other] = [await seedSession(id, now), await seedSession(id, now)];
    await endSessions(database(), id, now, own);
    expect([await findActor(own, now), await findActor(other, now)]).toEqual([
      expect.objectContaining({ personId: id }),
      null,
    ]);
    await database().person.update({ where: { id }, data: { disabledAt: now } });
    expect(await findActor(own, now)).toBeNull();
  });
});
