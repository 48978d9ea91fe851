import { beforeAll, describe, expect, test, vi } from "vitest";
import { executePublicAction } from "@/lib/access/action/execute-public-action";
import { findActor } from "@/lib/access/actor/find-actor";
import { findAccessLink } from "@/lib/access/queries/access-link";
import { acceptLinkInput } from "@/lib/access/schema/password";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson, seedSession } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { acceptAccessLink, createAccessLink, endAccessLinks, LINK_DAYS } from "./access-link";
import { hashPassword, verifyPassword } from "./password-hash";

vi.mock("./password-hash", { spy: true });

useTestDatabase();

const MADE = new Date("2026-11-18T09:30:00Z");
const NEW_PASSWORD = "a heron on one leg";
const spec = { name: "access.acceptLink", input: acceptLinkInput, run: acceptAccessLink };

beforeAll(() => seedOrganisation());

async function linkFor(personId: string, kind: "INVITATION" | "RESET" = "INVITATION", now = MADE): Promise<string> {
  return createAccessLink(database(), { kind, personId, createdById: null, now });
}

function accept(token: string, days = 0, newPassword = NEW_PASSWORD) {
  const now = new Date(MADE.getTime() + days * 86_400_000);
  return executePublicAction(spec, { now, address: null, locale: "en", device: null }, { token, newPassword });
}

async function codeOf(answer: ReturnType<typeof accept>): Promise<string> {
  const result = await answer;
  return result.ok ? "OK" : result.error.code;
}

describe("a link", () => {
  test("sets the password, signs in and ends whatever sessions there were", async () => {
    const person = await seedPerson({ hasDemoPassword: true });
    const old = await seedSession(person.id, MADE);
    const result = await accept(await linkFor(person.id));
    if (!result.ok) throw new Error("The link was refused.");
    expect((await findActor(result.value.startSession?.sessionId ?? "", MADE))?.personId).toBe(person.id);
    expect(await findActor(old, MADE)).toBeNull();
    const row = await database().person.findUniqueOrThrow({ where: { id: person.id } });
    expect(await verifyPassword(row.passwordHash, NEW_PASSWORD)).toBe(true);
    expect(row.hasDemoPassword).toBe(false);
    const [event] = await database().auditEvent.findMany({ where: { entityId: person.id } });
    expect(event).toMatchObject({ action: "access.acceptLink", actorId: person.id, fields: ["password"], values: {} });
  });

  test("works once", async () => {
    const token = await linkFor((await seedPerson()).id);
    expect(await codeOf(accept(token))).toBe("OK");
    expect(await codeOf(accept(token))).toBe("LINK_ENDED");
    expect(await findAccessLink(token, "INVITATION", MADE)).toBeNull();
  });

  test("works once, also for two at the same moment", async () => {
    const person = await seedPerson();
    const token = await linkFor(person.id);
    const codes = await Promise.all(
      [1, 2, 3, 4].map((number) => codeOf(accept(token, 0, `password number ${number}`))),
    );
    expect(codes.toSorted()).toEqual(["LINK_ENDED", "LINK_ENDED", "LINK_ENDED", "OK"]);
    expect(await database().session.count({ where: { personId: person.id } })).toBe(1);
  });

  test("ends when its days are over", async () => {
    const token = await linkFor((await seedPerson()).id);
    expect(await codeOf(accept(token, LINK_DAYS))).toBe("LINK_ENDED");
    expect(await codeOf(accept(token, LINK_DAYS - 0.001))).toBe("OK");
  });

  test("ends when a newer one is made", async () => {
    const person = await seedPerson();
    const older = await linkFor(person.id, "INVITATION");
    const newer = await linkFor(person.id, "RESET");
    expect(await codeOf(accept(older))).toBe("LINK_ENDED");
    expect(await codeOf(accept(newer))).toBe("OK");
  });

  test("opens nothing for somebody who is disabled", async () => {
    const person = await seedPerson({ disabledAt: MADE });
    const token = await linkFor(person.id);
    expect(await codeOf(accept(token))).toBe("LINK_ENDED");
    expect(await findAccessLink(token, "INVITATION", MADE)).toBeNull();
  });

  test.each([
    ["without an address", { email: null }],
    ["who has left", { leftOn: "2026-11-18" as const }],
  ])("opens nothing for somebody %s", async (_, over) => {
    const token = await linkFor((await seedPerson(over)).id);
    expect(await findAccessLink(token, "INVITATION", MADE)).toBeNull();
    expect(await codeOf(accept(token))).toBe("LINK_ENDED");
  });

  test("still opens for somebody who leaves tomorrow", async () => {
    const token = await linkFor((await seedPerson({ leftOn: "2026-11-19" })).id);
    expect(await findAccessLink(token, "INVITATION", MADE)).not.toBeNull();
    expect(await codeOf(accept(token))).toBe("OK");
  });

  test("that is ended while its new password is being hashed opens nothing any more", async () => {
    const person = await seedPerson();
    const token = await linkFor(person.id);
    vi.mocked(hashPassword).mockImplementationOnce(async () => {
      await endAccessLinks(database(), person.id);
      return "hashed";
    });
    expect(await codeOf(accept(token))).toBe("LINK_ENDED");
    expect(await database().session.count({ where: { personId: person.id } })).toBe(0);
  });

  test("is kept as a hash alone", async () => {
    const token = await linkFor((await seedPerson()).id);
    const rows = await database().accessLink.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("shows whom it is for and is not used up by looking, but never under another kind", async () => {
    const person = await seedPerson();
    const token = await linkFor(person.id, "RESET");
    expect(await findAccessLink(token, "RESET", MADE)).toMatchObject({ name: person.name, email: person.email });
    expect(await findAccessLink(token, "INVITATION", MADE)).toBeNull();
    expect(await codeOf(accept(token))).toBe("OK");
  });

  test("that nobody made, or with a short password, changes nothing and costs no hash", async () => {
    vi.mocked(hashPassword).mockClear();
    expect(await codeOf(accept("x".repeat(43)))).toBe("LINK_ENDED");
    expect(hashPassword).not.toHaveBeenCalled();
    const token = await linkFor((await seedPerson()).id);
    expect(await codeOf(accept(token, 0, "too short"))).toBe("INVALID");
    expect(await codeOf(accept(token))).toBe("OK");
  });
});
