import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { addDays, type Day } from "@/lib/kernel/period";
import { keepNextAhead } from "@/lib/metrics/jobs/keep-ahead";
import { findAhead, findKeptAhead, workOutAhead } from "@/lib/metrics/queries/ahead";
import { database } from "@/lib/platform/db/database";
import { type Circle, OTHERS, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf, seedSession } from "@/lib/platform/testing/seed-person";
import { seedOpportunity } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

vi.mock("@/lib/metrics/queries/ahead", { spy: true });
useTestDatabase();

const TODAY: Day = "2026-11-24";
const at = (day: Day) => new Date(`${day}T10:00:00Z`);
const later = (days: number) => at(addDays(TODAY, days));

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
  await seedCourse(people.self);
});

/** An open deal that came in a month ago. */
async function seedCourse(personId: string): Promise<void> {
  const { id: opportunityId, stageId } = await database().opportunity.findUniqueOrThrow({
    where: { id: await seedOpportunity(personId) },
  });
  const moment = later(-30);
  await database().stageEvent.create({
    data: {
      id: newId(),
      opportunityId,
      personId,
      kind: "CREATED",
      toStageId: stageId,
      occurredAt: moment,
      recordedAt: moment,
    },
  });
}

beforeEach(async () => {
  await database().aheadKept.deleteMany();
  await database().session.deleteMany();
});

async function workThrough(now: Date): Promise<number> {
  let rounds = 0;
  while (rounds < 20 && (await keepNextAhead(now))) rounds += 1;
  return rounds;
}

const scopeOf = async (place: Place) => mintScope(await actorOf(people[place], at(TODAY)), "metric:read", at(TODAY));

async function keptFor(place: Place, today = TODAY) {
  const scope = await scopeOf(place);
  return scope && findKeptAhead(scope, { personId: people.self, today });
}

test("a rep who is here has it once a day, the same that is worked out when they ask; nobody else has any", async () => {
  for (const place of PLACES) await seedSession(people[place], at(TODAY));
  const reps = await database().person.count({ where: { role: "REP", sessions: { some: {} } } });
  expect(await workThrough(at(TODAY))).toBe(reps);
  expect(await workThrough(at(TODAY))).toBe(0);
  const scope = await scopeOf("self");
  const asked = scope && (await findAhead(scope, { personId: people.self, today: TODAY, now: at(TODAY) }));
  expect(await keptFor("self")).toEqual({ day: TODAY, ahead: asked });
  expect(asked?.openDeals).toBe(1);
  expect(await workThrough(later(1))).toBe(reps);
  expect((await keptFor("self", addDays(TODAY, 1)))?.day).toBe(addDays(TODAY, 1));
});

test("whoever was here lately finds it in the morning, and whoever stays away is forgotten", async () => {
  expect(await workThrough(at(TODAY))).toBe(0);
  await seedSession(people.self, at(TODAY));
  await workThrough(at(TODAY));
  await database().session.deleteMany();
  expect([await workThrough(later(1)), await workThrough(later(13)), await workThrough(later(14))]).toEqual([1, 1, 0]);
});

test("it is shown for a week and no longer, and what another version kept is not read", async () => {
  await seedSession(people.self, at(TODAY));
  await workThrough(at(TODAY));
  expect([await keptFor("self", addDays(TODAY, 7)), await keptFor("self", addDays(TODAY, 8))]).toEqual([
    expect.objectContaining({ day: TODAY }),
    null,
  ]);
  await database().aheadKept.updateMany({ data: { view: { spans: "many" } } });
  expect(await keptFor("self")).toBeNull();
});

test("somebody without deals has nothing to show and does not come again the same day", async () => {
  await seedSession(people.peer, at(TODAY));
  expect(await workThrough(at(TODAY))).toBe(1);
  const scope = await scopeOf("peer");
  expect(scope && (await findKeptAhead(scope, { personId: people.peer, today: TODAY }))).toBeNull();
});

test.each(OTHERS)("%s sees it only where they may see the person's metrics", async (place) => {
  await seedSession(people.self, at(TODAY));
  await workThrough(at(TODAY));
  const scope = await scopeOf(place);
  const asked = scope && (await findAhead(scope, { personId: people.self, today: TODAY, now: at(TODAY) }));
  expect((await keptFor(place)) === null).toBe(asked === null);
});

test("one whose deals cannot be read does not keep the others waiting", async () => {
  for (const place of ["self", "peer"] as const) await seedSession(people[place], at(TODAY));
  vi.mocked(workOutAhead).mockRejectedValueOnce(new Error("A deal cannot be read."));
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await workThrough(at(TODAY))).toBe(2);
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
