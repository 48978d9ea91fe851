import { beforeEach, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { disablePersonAction, editPersonAction, setLeaveDayAction } from "@/lib/org/actions";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let first: Actor;
let second: Actor;

beforeEach(async () => {
  await seedOrganisation();
  await database().person.updateMany({ data: { isAdmin: false } });
  [first, second] = [await seedAdmin(), await seedAdmin()];
});

async function seedAdmin(): Promise<Actor> {
  const { id } = await seedPerson({ role: "EXECUTIVE", isAdmin: true, passwordHash: "not a real hash" });
  return actorOf(id, now);
}

async function record(id: string) {
  const { version, name, email, role } = await database().person.findUniqueOrThrow({ where: { id } });
  return { id, version, name, email, role };
}

type Change = (by: Actor, on: Actor) => Promise<{ ok: boolean }>;

const disable: Change = (actor, { personId: id }) =>
  executeAction(disablePersonAction.spec, { actor, now }, { id, version: 1 });
const leave: Change = (actor, { personId: id }) =>
  executeAction(setLeaveDayAction.spec, { actor, now }, { id, version: 1, leftOn: "2026-12-01" });
const takeFlag: Change = async (actor, on) =>
  executeAction(editPersonAction.spec, { actor, now }, { ...(await record(on.personId)), isAdmin: false });
const takeAddress: Change = async (actor, on) => {
  const { email: _, ...rest } = await record(on.personId);
  return executeAction(editPersonAction.spec, { actor, now }, { ...rest, isAdmin: true });
};

test.each([
  ["shut each other out", disable, disable],
  ["take the flag from each other", takeFlag, takeFlag],
  ["send each other away", leave, leave],
  ["take the address from each other", takeAddress, takeAddress],
  ["do one and the other", disable, takeFlag],
])("of two administrators who %s at once, one remains", async (_, one, other) => {
  const results = await Promise.all([one(first, second), other(second, first)]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: "LAST_ADMINISTRATOR" } });
});

test("one of two may go, and somebody who never signed in does not count as the other", async () => {
  expect((await disable(first, second)).ok).toBe(true);
  const { id } = await seedPerson({ role: "EXECUTIVE", isAdmin: true });
  const invited = await actorOf(id, now);
  expect(await disable(invited, first)).toMatchObject({ error: { code: "LAST_ADMINISTRATOR" } });
  expect(await database().person.findUnique({ where: { id: first.personId } })).toMatchObject({ disabledAt: null });
});
