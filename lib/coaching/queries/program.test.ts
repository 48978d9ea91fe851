import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { type Circle, LINE, PLACES, type Place, STRANGERS, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedProgram, seedSupport } from "@/lib/platform/testing/seed-program";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findProgram, findProgramScales } from "./program";
import { findEvidence, findProgramOn, findProgramsById, listPrograms } from "./programs";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const AUTHORS = ["manager", "above", "formerManager"] as const;

let people: Circle;
let id: string;

beforeAll(async () => {
  people = await seedCircle();
  ({ id } = await seedProgram(people.self, people.manager));
  await seedSupport(id, people.manager);
  const notes = AUTHORS.map((place) => ({ programId: id, authorId: people[place], text: `note of ${place}` }));
  const dated = { savedAt: NOW, expiresAt: new Date("2027-11-24T00:00:00Z") };
  await database().programNote.createMany({ data: notes.map((note) => ({ ...note, ...dated })) });
  await database().programExtension.create({
    data: { id: people.above, programId: id, weeks: 1, reason: "More time", decidedById: people.above, decidedAt: NOW },
  });
});

async function scopeOf(place: Place) {
  return mintScope(await actorOf(people[place], NOW), "coaching:read", NOW);
}

describe("a program", () => {
  test.each(["self" as Place, ...LINE])("is there for %s, with support, extensions and weeks", async (place) => {
    const scope = await scopeOf(place);
    if (!scope) throw new Error(`${place} reads no coaching`);
    const program = await findProgram(scope, id, NOW);
    expect(program).toMatchObject({ topic: "Closing", isRunning: true, everyWeeks: 2 });
    expect([program?.supports.length, program?.extensions.length]).toEqual([1, 1]);
    expect((await listPrograms(scope)).map((row) => row.id)).toEqual([id]);
    expect(await findProgramOn(scope, people.self, "2026-11-24")).toMatchObject({ id });
  });

  test.each(STRANGERS)("is not there for %s, in no query", async (place) => {
    const scope = await scopeOf(place);
    if (!scope) return;
    expect(await findProgram(scope, id, NOW)).toBeNull();
    expect(await listPrograms(scope)).toEqual([]);
    expect(await findProgramsById(scope, [id])).toEqual(new Map());
    expect(await findProgramOn(scope, people.self, "2026-11-24")).toBeNull();
    expect(await findEvidence(scope, people.self, "2026-11-23")).toEqual([]);
    const days = { from: "2026-11-16", until: "2026-12-28", endedOn: null, evidence: [], goals: [] };
    const asked = { person: { id: people.self, name: "" }, ...days };
    expect(await findProgramScales(scope, asked, "2026-11-23")).toEqual([]);
  });

  test("shows each reader their own private note alone, while they are in the line", async () => {
    for (const place of PLACES) {
      const scope = await scopeOf(place);
      const text = JSON.stringify(scope && (await findProgram(scope, id, NOW)));
      const found = AUTHORS.filter((author) => text.includes(`note of ${author}`));
      expect(found, place).toEqual(place === "manager" || place === "above" ? [place] : []);
    }
  });

  test("of which the note is over shows none", async () => {
    const scope = await scopeOf("manager");
    if (!scope) throw new Error("the manager reads coaching");
    expect((await findProgram(scope, id, new Date("2027-11-25T00:00:00Z")))?.note).toBeNull();
    expect((await database().intensiveProgram.findMany({ where: { fromDay: columnOfDay("2026-11-16") } })).length).toBe(
      1,
    );
  });
});
