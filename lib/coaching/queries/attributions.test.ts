import { beforeAll, beforeEach, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { database } from "@/lib/platform/db/database";
import { type Circle, LINE, PLACES, type Place, STRANGERS, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession, seedView } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findAttributions } from "./attributions";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const SENT = new Date("2026-11-01T10:00:00Z");

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

beforeEach(async () => {
  await database().coachingSession.deleteMany();
});

type Told = {
  day: number;
  cause: string;
  sentAt?: Date | null;
  state?: "HELD" | "PLANNED" | "SKIPPED";
  attribution?: "OWN" | "OUTSIDE" | null;
};

async function tell({ day, cause, sentAt = SENT, state = "HELD", attribution = "OUTSIDE" }: Told) {
  const startsAt = new Date(`2026-11-${String(day).padStart(2, "0")}T09:00:00Z`);
  const { id } = await seedCoachingSession(people.self, people.manager, { state, startsAt });
  await seedView(id, people.self, { side: "PERSON", cause, sentAt });
  await seedView(id, people.manager, { side: "COACH", cause: "what the coach thinks", sentAt: SENT });
  await database().coachingView.updateMany({ where: { sessionId: id, authorId: people.self }, data: { attribution } });
}

async function foundFor(place: Place) {
  const scope = await mintScope(await actorOf(people[place], NOW), "coaching:read", NOW);
  return scope && findAttributions(scope, people.self, NOW);
}

test("there is nothing under three sessions, for nobody", async () => {
  await tell({ day: 2, cause: "the market" });
  await tell({ day: 4, cause: "the price" });
  for (const place of PLACES) expect(await foundFor(place), place).toBeNull();
});

test("what is a draft, says nothing of where it lies, or was not held does not make a third", async () => {
  await tell({ day: 2, cause: "the market" });
  await tell({ day: 4, cause: "the price" });
  await tell({ day: 5, cause: "a draft", sentAt: null });
  await tell({ day: 6, cause: "no idea where", attribution: null });
  await tell({ day: 7, cause: "skipped", state: "SKIPPED" });
  await tell({ day: 23, cause: "still to come", state: "PLANNED" });
  for (const place of ["self", "manager"] as const) expect(await foundFor(place), place).toBeNull();
});

test("from three on the rep and the line read the rep's own words, the newest first, and nobody else does", async () => {
  await tell({ day: 2, cause: "the market" });
  await tell({ day: 9, cause: "my opening", attribution: "OWN" });
  await tell({ day: 4, cause: "the price" });
  for (const place of ["self", ...LINE] as const) {
    const found = await foundFor(place);
    expect(found?.counts, place).toEqual({ OWN: 1, MIXED: 0, OUTSIDE: 2 });
    expect(found?.said.map(({ cause }) => cause)).toEqual(["my opening", "the price", "the market"]);
    expect(JSON.stringify(found)).not.toContain("what the coach thinks");
  }
  for (const place of STRANGERS) expect(await foundFor(place), place).toBeNull();
});
