import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { type SeededTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listTopTeams } from "./top-teams";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";
let company: SeededTeam;
let regions: SeededTeam[];

beforeAll(async () => {
  await seedOrganisation();
  company = await seedTeam({ name: "Company" });
  regions = [
    await seedTeam({ name: "North", parentId: company.id }),
    await seedTeam({ name: "South", parentId: company.id }),
  ];
  for (const name of ["Coast", "Fjord", "Plain"]) await seedTeam({ name, parentId: regions[0]?.id ?? "" });
});

async function shown(most: number, personId?: string) {
  const id = personId ?? (await seedPerson({ role: "EXECUTIVE" })).id;
  const scope = await mintScope(await actorOf(id, now), "team:read", now);
  if (!scope) throw new Error("There is no scope.");
  const { teams, isWhole } = await listTopTeams(scope, TODAY, most);
  return { names: teams.map((team) => team.name), isWhole };
}

describe("the teams from the top", () => {
  test("are all of them where they fit, as a tree", async () => {
    const names = ["Company", "North", "Coast", "Fjord", "Plain", "South"];
    expect(await shown(6)).toEqual({ names, isWhole: true });
  });

  test("are whole levels where they do not", async () => {
    expect(await shown(5)).toEqual({ names: ["Company", "North", "South"], isWhole: false });
    expect(await shown(2)).toEqual({ names: ["Company"], isWhole: false });
  });

  test("keep the first level, however little fits", async () => {
    expect(await shown(0)).toEqual({ names: ["Company"], isWhole: false });
  });

  test("begin at the teams that somebody leads", async () => {
    const lead = regions[0]?.lead?.id;
    expect(await shown(9, lead)).toEqual({ names: ["North", "Coast", "Fjord", "Plain"], isWhole: true });
    expect(await shown(3, lead)).toEqual({ names: ["North"], isWhole: false });
  });
});
