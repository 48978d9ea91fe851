import { beforeAll, describe, expect, test } from "vitest";
import { endSession, endSessions } from "@/lib/access/commands/session";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson, seedSession } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findActor, IDLE_HOURS } from "./find-actor";

useTestDatabase();

const START = new Date("2026-11-18T09:30:00Z");
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

beforeAll(() => seedOrganisation());

async function signedIn(over: Parameters<typeof seedPerson>[0] = {}) {
  const person = await seedPerson(over);
  return { person, sessionId: await seedSession(person.id, START) };
}

describe("a session", () => {
  test("brings its person, with the settings of the organisation", async () => {
    const { person, sessionId } = await signedIn({ role: "MANAGER", locale: "de" });
    expect(await findActor(sessionId, later(1))).toMatchObject({
      personId: person.id,
      sessionId,
      role: "MANAGER",
      isAdmin: false,
      locale: "de",
      theme: "system",
      timeZone: "Europe/Berlin",
      organisation: { currency: "EUR", currencyExponent: 2, weekStart: 1 },
    });
  });

  test("ends after twelve idle hours and not before", async () => {
    const { sessionId } = await signedIn();
    expect(await findActor(sessionId, later(IDLE_HOURS * 60))).toBeNull();
    expect(await findActor(sessionId, later(IDLE_HOURS * 60 - 1))).not.toBeNull();
  });

  test("lives on for as long as it is used", async () => {
    const { sessionId } = await signedIn();
    for (const hours of [10, 20, 30]) expect(await findActor(sessionId, later(hours * 60))).not.toBeNull();
    expect(await findActor(sessionId, later(42 * 60))).toBeNull();
  });

  test("is noted as seen at most every five minutes, and never backwards", async () => {
    const { sessionId } = await signedIn();
    const seenAt = async () => (await database().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
    await findActor(sessionId, later(5));
    expect(await seenAt()).toEqual(START);
    await findActor(sessionId, later(6));
    expect(await seenAt()).toEqual(later(6));
    await findActor(sessionId, later(2));
    expect(await seenAt()).toEqual(later(6));
  });

  test("that is revoked brings nobody", async () => {
    const { person, sessionId } = await signedIn();
    const other = await seedSession(person.id, START);
    await endSession(database(), sessionId, later(1));
    expect(await findActor(sessionId, later(1))).toBeNull();
    expect(await findActor(other, later(1))).not.toBeNull();
  });

  test("all of a person's end together, but the one that is kept", async () => {
    const { person, sessionId } = await signedIn();
    const others = [await seedSession(person.id, START), await seedSession(person.id, START)];
    expect(await endSessions(database(), person.id, later(1), sessionId)).toBe(2);
    for (const other of others) expect(await findActor(other, later(1))).toBeNull();
    expect(await findActor(sessionId, later(1))).not.toBeNull();
  });

  test("that nobody has brings nobody", async () => {
    expect(await findActor(newId(), START)).toBeNull();
  });
});

describe("a person", () => {
  test("who is disabled is nobody from that moment", async () => {
    const { person, sessionId } = await signedIn();
    await database().person.update({ where: { id: person.id }, data: { disabledAt: later(1) } });
    expect(await findActor(sessionId, later(2))).toBeNull();
  });

  test("who has no address to sign in with any more is nobody", async () => {
    const { person, sessionId } = await signedIn();
    await database().person.update({ where: { id: person.id }, data: { email: null } });
    expect(await findActor(sessionId, later(2))).toBeNull();
  });

  test.each([
    ["Pacific/Kiritimati", "2026-11-18T09:59:00Z", "2026-11-18T10:00:00Z"],
    ["Etc/GMT+12", "2026-11-19T11:59:00Z", "2026-11-19T12:00:00Z"],
  ])("who leaves on the 19th in %s is nobody when that day begins there", async (timeZone, before, then) => {
    const { person, sessionId } = await signedIn({ timeZone });
    await database().person.update({ where: { id: person.id }, data: { leftOn: columnOfDay("2026-11-19") } });
    await database().session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date(before) } });
    expect(await findActor(sessionId, new Date(before))).not.toBeNull();
    expect(await findActor(sessionId, new Date(then))).toBeNull();
  });

  test("carries the role of this moment and not that of the sign-in", async () => {
    const { person, sessionId } = await signedIn({ role: "EXECUTIVE" });
    await database().person.update({ where: { id: person.id }, data: { role: "REP" } });
    expect((await findActor(sessionId, later(1)))?.role).toBe("REP");
  });
});
