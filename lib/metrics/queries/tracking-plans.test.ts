import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, type SeededPerson } from "@/lib/platform/testing/seed-person";
import { type SeededTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findFollowedPlan, listFollowedPlans, listTrackingPlans } from "./tracking-plans";

useTestDatabase();

const NOW = new Date("2026-11-25T10:00:00Z");
const DAY: Day = "2026-11-25";
const ASKED = { role: "REP" as const, day: DAY };

let top: SeededTeam;
let middle: SeededTeam;
let aside: SeededTeam;
let metricId: string;

beforeAll(async () => {
  await seedOrganisation();
  top = await seedTeam({ name: "Top" });
  middle = await seedTeam({ name: "Middle", parentId: top.id });
  aside = await seedTeam({ name: "Aside" });
  metricId = newId();
  const first = { number: 1, definition: { kind: "averageDeal" }, createdAt: NOW };
  await database().metric.create({ data: { id: metricId, position: 1, versions: { create: first } } });
  await planOf(null, "2000-01-01");
  await planOf(top.id, "2026-06-01");
});

async function planOf(teamId: string | null, from: Day, until: Day | null = null): Promise<string> {
  const id = newId();
  const days = { fromDay: columnOfDay(from), untilDay: until ? columnOfDay(until) : null };
  const metrics = { create: { metricId, position: 1, target: 500n } };
  await database().trackingPlan.create({ data: { id, teamId, role: "REP", ...days, createdAt: NOW, metrics } });
  return id;
}

async function scopeOf(person: SeededPerson | null): Promise<Scope> {
  const scope = await mintScope(await actorOf(person?.id ?? "", NOW), "trackingPlan:manage", NOW);
  if (!scope) throw new Error("There is no scope.");
  return scope;
}

test("a team follows its own plan, else the nearest above, else everybody's", async () => {
  const scope = await scopeOf(top.lead);
  const plans = await listFollowedPlans(scope, [top.id, middle.id, aside.id], ASKED);
  expect(plans.get(top.id)).toMatchObject({ teamId: top.id, teamName: "Top", from: "2026-06-01", metrics: 1 });
  expect(plans.get(middle.id)).toMatchObject({ teamId: top.id, teamName: "Top" });
  // Out of sight.
  expect(plans.has(aside.id)).toBe(false);
  const own = await listFollowedPlans(await scopeOf(aside.lead), [aside.id], ASKED);
  expect(own.get(aside.id)).toMatchObject({ teamId: null, teamName: null });
});

test("whoever leads a team reads what it follows, also where that is the plan of a team above", async () => {
  const scope = await scopeOf(middle.lead);
  expect(await findFollowedPlan(scope, middle.id, ASKED)).toEqual({
    teamName: "Top",
    lines: [{ metricId, target: 500, period: null }],
  });
  expect(await listTrackingPlans(scope, top.id, "REP")).toEqual([]);
  expect(await findFollowedPlan(scope, aside.id, ASKED)).toBeNull();
});

test("the plans so far come newest first, without one that never began", async () => {
  const team = await seedTeam();
  const first = await planOf(team.id, "2026-01-01", "2026-03-01");
  await planOf(team.id, "2026-12-01", "2026-12-01");
  const latest = await planOf(team.id, "2026-03-01");
  const plans = await listTrackingPlans(await scopeOf(team.lead), team.id, "REP");
  expect(plans.map(({ id, until }) => [id, until])).toEqual([
    [latest, null],
    [first, "2026-03-01"],
  ]);
});
