import { beforeAll, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { hashPassword } from "@/lib/access/commands/password-hash";
import { database } from "@/lib/platform/db/database";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { RELATIONS, seedWorld, type World } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { ACCESS_MATRIX, PUBLIC_ACTIONS, WORLD_PASSWORD } from "./access-matrix";
import { loadDeclaredActions } from "./declared-actions";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");

const { count, specs, publicSpecs } = await loadDeclaredActions();

let world: World;

beforeAll(async () => {
  world = await seedWorld(await hashPassword(WORLD_PASSWORD));
});

test("every action has a row, and every row an action", () => {
  expect(specs.map((spec) => spec.name).sort()).toEqual(Object.keys(ACCESS_MATRIX).sort());
  expect(publicSpecs.map((spec) => spec.name).sort()).toEqual(Object.keys(PUBLIC_ACTIONS).sort());
  expect(specs.length + publicSpecs.length).toBe(count);
});

describe.each(specs)("$name", (spec) => {
  const row = ACCESS_MATRIX[spec.name];

  test.each(RELATIONS)("as %s", async (relation) => {
    if (!row) throw new Error("There is no row.");
    const actorId = world.people[relation];
    const actor = await actorOf(actorId, now);
    const input = await row.input(world, actorId);
    const events = await database().auditEvent.count();
    const result = await executeAction(spec, { actor, now }, input);
    expect(result.ok ? "ok" : result.error).toEqual(
      row.answers[relation] === "ok" ? "ok" : expect.objectContaining({ code: row.answers[relation] }),
    );
    if (!result.ok) expect(await database().auditEvent.count()).toBe(events);
  });

  test("as nobody", async () => {
    const input = await row?.input(world, world.people.self);
    expect(await executeAction(spec, { actor: null, now }, input)).toMatchObject({ error: { code: "SIGNED_OUT" } });
  });
});
