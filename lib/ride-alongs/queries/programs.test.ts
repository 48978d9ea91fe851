import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedProgram } from "@/lib/platform/testing/seed-program";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listCoverage } from "./coverage";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
  await seedProgram(people.self, people.manager);
});

/** The days by which the rep is due, as somebody sees them. */
async function dueFor(place: Place) {
  const scope = await mintScope(await actorOf(people[place], NOW), "rideAlong:coverage", NOW);
  const rows = scope ? await listCoverage(scope, TODAY) : [];
  return rows.find(({ person }) => person.id === people.self)?.due ?? [];
}

test("a program asks for a ride-along in its first two weeks, for those who lead the rep", async () => {
  for (const place of ["manager", "above", "deputy", "leadingExecutive"] as const)
    expect(await dueFor(place), place).toContain("2026-11-29");
});

test("an executive who does not lead the rep sees the coverage, and nothing of the program in it", async () => {
  for (const place of ["executive", "adminExecutive"] as const) {
    const due = await dueFor(place);
    expect(due, place).not.toEqual([]);
    expect(due, place).not.toContain("2026-11-29");
  }
});
