import { beforeEach, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import {
  addTraitAction,
  editTraitAction,
  endTraitAction,
  moveTraitAction,
  restoreTraitAction,
} from "@/lib/pipeline/actions";
import { BUILT_IN_TRAITS } from "@/lib/pipeline/domain/built-in-traits";
import { wordingOf } from "@/lib/pipeline/domain/trait-wording";
import { listTraits } from "@/lib/pipeline/queries/traits";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { createBuiltInTraits } from "./traits";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const BUILT_IN = BUILT_IN_TRAITS.map(({ key }) => key);

beforeEach(async () => {
  await seedOrganisation();
  await database().accountTrait.deleteMany();
  await database().traitDefinition.deleteMany();
  await createBuiltInTraits(database());
});

async function run<I, T>({ spec }: { spec: ActionSpec<I, T> }, input: unknown) {
  const actor = await actorOf((await seedPerson({ isAdmin: true })).id, now);
  return executeAction(spec, { actor, now }, input);
}

async function traitOf(key: string) {
  const trait = (await listTraits({ withEnded: true })).find((candidate) => candidate.key === key);
  if (!trait) throw new Error(`There is no ${key}.`);
  return { ...trait, seen: wordingOf(trait) };
}

const keys = async () => (await listTraits()).map((trait) => trait.key);

test("an organisation begins with its traits once, however often it is told", async () => {
  await createBuiltInTraits(database());
  expect(await keys()).toEqual(BUILT_IN);
});

describe("adding a trait", () => {
  test("it comes last, with its choices as they were written", async () => {
    const added = { label: "Water today", kind: "CHOICE", choices: "Crates\r\nTap\r\n\r\nTap" };
    expect((await run(addTraitAction, added)).ok).toBe(true);
    expect(await keys()).toEqual([...BUILT_IN, "water-today"]);
    expect(await traitOf("water-today")).toMatchObject({ choices: ["Crates", "Tap"], isBuiltIn: false });
  });

  test("a choice of fewer than two and a name that another trait has are refused at the field", async () => {
    const one = await run(addTraitAction, { label: "Water", kind: "CHOICE", choices: "Tap" });
    expect(one).toMatchObject({ error: { fieldErrors: { choices: "pipeline.errors.twoChoices" } } });
    expect((await run(addTraitAction, { label: "Water", kind: "TEXT" })).ok).toBe(true);
    const twin = await run(addTraitAction, { label: "WATER", kind: "NUMBER" });
    expect(twin).toMatchObject({ error: { fieldErrors: { label: "pipeline.errors.traitTaken" } } });
  });
});

describe("changing a trait", () => {
  test("a built-in one gets a label and loses it again; a custom one keeps having one", async () => {
    const { id, seen } = await traitOf("industry");
    expect((await run(editTraitAction, { id, seen, label: "Sector" })).ok).toBe(true);
    expect((await run(editTraitAction, { id, seen: "Sector" })).ok).toBe(true);
    expect((await traitOf("industry")).label).toBeNull();
    await run(addTraitAction, { label: "Beds", kind: "NUMBER" });
    const beds = await traitOf("beds");
    const nameless = await run(editTraitAction, { id: beds.id, seen: beds.seen });
    expect(nameless).toMatchObject({ error: { fieldErrors: { label: "errors.required" } } });
    expect((await run(editTraitAction, { id: beds.id, seen: beds.seen, label: "Rooms" })).ok).toBe(true);
    expect(await traitOf("beds")).toMatchObject({ label: "Rooms", kind: "NUMBER" });
  });

  test("whoever saves what somebody else has changed meanwhile is told", async () => {
    await run(addTraitAction, { label: "Water", kind: "CHOICE", choices: "Crates\nTap" });
    const { id, seen } = await traitOf("water");
    const first = { id, seen: seen.replaceAll("\n", "\r\n"), label: "Water", choices: "Crates\nTap\nCans" };
    expect((await run(editTraitAction, first)).ok).toBe(true);
    const second = await run(editTraitAction, { id, seen, label: "Water today", choices: "Crates\nTap" });
    expect(second).toMatchObject({ error: { code: "OUTDATED" } });
  });
});

describe("the list of traits", () => {
  test("a trait moves past its neighbour, and at the end nothing happens", async () => {
    const { id } = await traitOf("employees");
    await run(moveTraitAction, { id, direction: "up" });
    expect(await keys()).toEqual(["employees", "industry", "revenue", "region"]);
    const events = await database().auditEvent.count();
    expect((await run(moveTraitAction, { id, direction: "up" })).ok).toBe(true);
    expect(await database().auditEvent.count()).toBe(events);
  });

  test("an ended trait keeps its values and its place in time, and comes back with them", async () => {
    const { id } = await traitOf("employees");
    const account = await database().account.create({
      data: { id: crypto.randomUUID(), name: "A", createdAt: now, traits: { create: { traitId: id, number: 7 } } },
    });
    expect((await run(endTraitAction, { id })).ok).toBe(true);
    expect((await run(endTraitAction, { id })).ok).toBe(true);
    expect(await keys()).not.toContain("employees");
    expect(await run(moveTraitAction, { id, direction: "up" })).toMatchObject({ error: { code: "NOT_FOUND" } });
    expect((await run(restoreTraitAction, { id })).ok).toBe(true);
    expect(await keys()).toContain("employees");
    expect(await database().accountTrait.count({ where: { accountId: account.id } })).toBe(1);
    const events = await database().auditEvent.findMany({ where: { action: "pipeline.endTrait" } });
    expect(events).toHaveLength(1);
    expect(events[0]?.values).toMatchObject({ endedOn: "2026-11-24" });
  });
});
