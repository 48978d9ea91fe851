import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, type SeededPerson, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { joinTeam, type SeededTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findFunnel } from "./funnel";
import type { FunnelSubject } from "./funnel-people";

useTestDatabase();

const NOW = new Date("2026-11-18T09:30:00Z");
const TODAY = "2026-11-18";

let north: SeededTeam;
let south: SeededTeam;
let executive: SeededPerson;
let types: string[];
const stages: string[] = [];

beforeAll(async () => {
  await seedOrganisation();
  north = await seedTeam({ name: "North", reps: 3 });
  south = await seedTeam({ name: "South", reps: 2 });
  executive = await seedPerson({ role: "EXECUTIVE" });
  types = [
    await seedActivityType("call", { step: 1 }),
    await seedActivityType("demo", { step: 2 }),
    await seedActivityType("email"),
  ];
  for (const [position, kind] of (["OPEN", "OPEN", "WON", "LOST"] as const).entries()) {
    const stage = { id: newId(), name: `Stage ${position}`, kind, position };
    stages.push((await database().stage.create({ data: stage })).id);
  }
  for (const rep of [...north.reps, ...south.reps]) await sell(rep.id);
});

/** Ten days of calls and demos, and three deals: one won for 500, one lost, one imported at an unknown time. */
async function sell(personId: string): Promise<void> {
  const days = Array.from({ length: 10 }, (_, index) => columnOfDay(addDays(TODAY, -20 - index)));
  const [calls = "", demos = ""] = types;
  await database().activityDaily.createMany({
    data: days.flatMap((day) => [
      { personId, day, typeId: calls, count: 20 },
      { personId, day, typeId: demos, count: 2 },
    ]),
  });
  await deal(personId, [0, 1, 2], 500_00);
  await deal(personId, [0, 3], 300_00);
  await deal(personId, [1], 100_00, "IMPORTED");
}

async function deal(personId: string, way: number[], minor: number, kind: "MOVED" | "IMPORTED" = "MOVED") {
  const id = newId();
  const last = way.at(-1) ?? 0;
  const end = (["OPEN", "OPEN", "WON", "LOST"] as const)[last] ?? "OPEN";
  const amount = { amountMinor: minor, baseAmountMinor: minor, currency: "EUR", currencyExponent: 2 };
  const closedOn = end === "OPEN" ? null : columnOfDay(addDays(TODAY, -30));
  await database().opportunity.create({
    data: { id, name: "Pump", personId, stageId: stages[last] ?? "", kind: end, closedOn, createdAt: NOW, ...amount },
  });
  await database().stageEvent.createMany({
    data: way.map((place, index) => {
      const at = new Date(columnOfDay(addDays(TODAY, -60 + 10 * index)).getTime());
      const occurredAt = kind === "IMPORTED" ? null : at;
      return {
        id: newId(),
        opportunityId: id,
        personId,
        kind,
        toStageId: stages[place] ?? "",
        occurredAt,
        recordedAt: at,
      };
    }),
  });
}

async function funnelFor(person: SeededPerson | null, subject: FunnelSubject) {
  const scope = await mintScope(await actorOf(person?.id ?? ""), "metric:read", NOW);
  return scope && findFunnel(scope, { subject, today: TODAY, now: NOW, weeks: 13 });
}

const idOf = (team: SeededTeam, place: number) => team.reps[place]?.id ?? "";

describe("what is counted", () => {
  test("types of the funnel in their order, won last; deals through the stages, unknown times left out", async () => {
    const funnel = await funnelFor(north.lead, { personId: idOf(north, 0) });
    expect(funnel?.activities.counts).toEqual([200, 20, 1]);
    expect(funnel?.activities.volume).toMatchObject({ count: 200, aWeek: 100, peersAWeek: null });
    expect(funnel?.activities.volumes.map(({ count, aWeek }) => [count, aWeek])).toEqual([
      [200, 100],
      [20, 10],
      [1, 0.5],
    ]);
    expect(funnel?.activities.steps[0]).toMatchObject({
      own: { reached: 200, passed: 20 },
      past: { reached: 0, passed: 0 },
    });
    expect(funnel?.stages.steps.map(({ own }) => own)).toEqual([
      { reached: 2, passed: 1 },
      { reached: 1, passed: 1 },
    ]);
    expect(funnel?.stages.times[0]?.own).toMatchObject({ deals: 2, median: 10 });
  });

  test("a team adds up its sellers, the company everybody", async () => {
    const team = await funnelFor(north.lead, { teamId: north.id });
    expect(team?.activities.counts).toEqual([600, 60, 3]);
    const company = await funnelFor(executive, "company");
    expect(company?.activities.counts).toEqual([1000, 100, 5]);
    expect(company?.activities.verdict).toEqual({ kind: "noPeers" });
    expect(company?.stages.counts).toEqual([10, 5, 5]);
  });
});

describe("who sees what", () => {
  test("what is out of sight is not found", async () => {
    const [rep = null] = north.reps;
    expect(await funnelFor(rep, { personId: idOf(north, 0) })).not.toBeNull();
    expect(await funnelFor(rep, { personId: idOf(north, 1) })).toBeNull();
    expect(await funnelFor(rep, { teamId: north.id })).toBeNull();
    expect(await funnelFor(rep, "company")).toBeNull();
    expect(await funnelFor(north.lead, { personId: idOf(south, 0) })).toBeNull();
    expect(await funnelFor(north.lead, { teamId: south.id })).toBeNull();
    expect(await funnelFor(north.lead, "company")).toBeNull();
  });

  test("a figure about peers needs five others in the same role, in sight or not", async () => {
    const [rep = null] = north.reps;
    const alone = await funnelFor(rep, { personId: idOf(north, 0) });
    expect(alone?.activities.others).toBe(0);
    expect(alone?.activities.steps.every(({ peers }) => peers === null)).toBe(true);
    expect(alone?.stages.times.every(({ peers }) => peers === null)).toBe(true);
    expect(alone?.activities.verdict).toEqual({ kind: "noPeers" });
    const sixth = await seedPerson({ role: "REP" });
    await joinTeam(sixth.id, south.id);
    await sell(sixth.id);
    const compared = await funnelFor(rep, { personId: idOf(north, 0) });
    expect(compared?.activities).toMatchObject({ others: 5 });
    expect(compared?.activities.steps[0]?.peers).toBeCloseTo(0.1, 2);
    expect(compared?.activities.volume.peersAWeek).toBeCloseTo(100, 0);
    expect(compared?.stages.times[0]?.peers).toMatchObject({ deals: 10 });
    expect(JSON.stringify(compared)).not.toContain(sixth.id);
    // A manager is in another role, so only four reps stand beside the team of North less its own.
    expect((await funnelFor(north.lead, { teamId: north.id }))?.activities.others).toBe(0);
  });
});
