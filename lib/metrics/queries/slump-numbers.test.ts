import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedSlump } from "@/lib/platform/testing/seed-slump";
import { joinTeam, leaveTeam, type SeededTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { readSlumpNumbers } from "./slump-numbers";

useTestDatabase();

const TODAY: Day = "2026-11-24";
const NOW = new Date("2026-11-24T10:00:00Z");
const LATER = new Date("2026-11-25T07:00:00Z");

let [region, team, small]: SeededTeam[] = [];
let company: Scope;

beforeAll(async () => {
  await seedOrganisation();
  region = await seedTeam({ reps: 1 });
  team = await seedTeam({ parentId: region.id, reps: 5 });
  small = await seedTeam({ parentId: region.id, reps: 4 });
  company = await scopeOf("EXECUTIVE");
});

beforeEach(async () => {
  await database().slump.deleteMany();
});

async function scopeOf(role: "EXECUTIVE" | "MANAGER"): Promise<Scope> {
  const person = await seedPerson({ role });
  const permission = role === "EXECUTIVE" ? "company:read" : "metric:read";
  return (await mintScope(await actorOf(person.id, NOW), permission, NOW)) as Scope;
}

const repOf = (of: SeededTeam | undefined, place: number) => of?.reps[place]?.id ?? "";

/** Opened and over so many days ago. */
async function slumpOf(personId: string, { opened, closed, end = "RECOVERED" }: Past): Promise<void> {
  const { id } = await seedSlump(personId);
  const dayAgo = (days: number) => columnOfDay(addDays(TODAY, -days));
  const over = closed === undefined ? {} : { closedOn: dayAgo(closed), closedAt: dayAgo(closed), end };
  await database().slump.update({ where: { id }, data: { openedOn: dayAgo(opened), ...over } });
}

type Past = { opened: number; closed?: number; end?: "RECOVERED" | "WITHDRAWN" | "EXPLAINED" };

async function numbers(now = NOW) {
  const teamIds = [region, team, small].map((one) => one?.id ?? "");
  const found = await readSlumpNumbers(company, { teamIds, today: TODAY, now });
  if (!found) throw new Error("An executive sees the company.");
  const [ofRegion, ofTeam, ofSmall] = teamIds.map((id) => found.teams.get(id));
  return { ...found, ofRegion, ofTeam, ofSmall };
}

describe("the slumps of a company in numbers", () => {
  test("without any", async () => {
    const { company: all, ofTeam, trend } = await numbers();
    const none = { open: 0, people: 0, age: null, last: { count: 0, days: null }, before: { count: 0, days: null } };
    expect(all).toEqual({ reps: 10, ...none });
    expect(ofTeam).toEqual({ reps: 5, ...none });
    expect(trend).toEqual(new Array(26).fill(0));
  });

  test("open ones count where their people sell and in all teams above", async () => {
    await slumpOf(repOf(team, 0), { opened: 3 });
    await slumpOf(repOf(team, 0), { opened: 20 });
    await slumpOf(repOf(team, 1), { opened: 9 });
    await slumpOf(repOf(region, 0), { opened: 40 });
    const { company: all, ofRegion, ofTeam } = await numbers();
    expect(ofTeam).toMatchObject({ open: 3, people: 2, age: 9 });
    expect(ofRegion).toMatchObject({ reps: 10, open: 4, people: 3 });
    expect(all).toMatchObject({ open: 4, people: 3, age: 14.5 });
  });

  test("a team of a few is not told apart, and counts in what is above it", async () => {
    await slumpOf(repOf(small, 0), { opened: 3 });
    const { company: all, ofRegion, ofSmall } = await numbers();
    expect(ofSmall).toBeNull();
    expect([all.open, ofRegion?.open]).toEqual([1, 1]);
  });

  test("nothing of a slump before its release", async () => {
    await seedSlump(repOf(team, 0), { releasedAt: LATER });
    const before = await numbers();
    expect([before.company.open, before.ofTeam?.open, before.trend.at(-1)]).toEqual([0, 0, 0]);
    const after = await numbers(LATER);
    expect([after.company.open, after.ofTeam?.open, after.trend.at(-1)]).toEqual([1, 1, 1]);
  });

  test("how long those lasted that recovered, in each of two quarters", async () => {
    await slumpOf(repOf(team, 0), { opened: 20, closed: 10 });
    await slumpOf(repOf(team, 1), { opened: 40, closed: 20 });
    await slumpOf(repOf(team, 2), { opened: 91 + 30, closed: 91 });
    await slumpOf(repOf(team, 3), { opened: 92 + 50, closed: 92 });
    await slumpOf(repOf(team, 3), { opened: 40, closed: 20, end: "EXPLAINED" });
    const { ofTeam } = await numbers();
    expect(ofTeam).toMatchObject({ open: 0, last: { count: 3, days: 20 }, before: { count: 1, days: 50 } });
  });

  test("week by week, without those that were taken back", async () => {
    await slumpOf(repOf(team, 0), { opened: 8 });
    await slumpOf(repOf(team, 1), { opened: 200, closed: 169 });
    await slumpOf(repOf(team, 2), { opened: 15, closed: 14 });
    await slumpOf(repOf(team, 3), { opened: 15, closed: 8, end: "WITHDRAWN" });
    const { trend } = await numbers();
    expect(trend.slice(0, 2)).toEqual([1, 0]);
    expect(trend.slice(-4)).toEqual([0, 0, 1, 1]);
  });

  test("people who have left or moved count where they are today", async () => {
    await slumpOf(repOf(team, 4), { opened: 8 });
    const other = await seedTeam({ parentId: region?.id ?? "", reps: 4 });
    await leaveTeam(repOf(team, 4), TODAY);
    await joinTeam(repOf(team, 4), other.id, { from: TODAY });
    const found = await readSlumpNumbers(company, { teamIds: [other.id, team?.id ?? ""], today: TODAY, now: NOW });
    expect(found?.teams.get(other.id)).toMatchObject({ reps: 5, open: 1 });
    expect(found?.teams.get(team?.id ?? "")).toBeNull();
  });

  test("nobody but those who see the company", async () => {
    const scope = await scopeOf("MANAGER");
    expect(await readSlumpNumbers(scope, { teamIds: [], today: TODAY, now: NOW })).toBeNull();
  });
});
