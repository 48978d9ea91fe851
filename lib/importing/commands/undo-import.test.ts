import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { workOnImport } from "@/lib/importing/jobs";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { joinTeam, leadTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { trial } from "./trial";

useTestDatabase();

const { bringIn, undo } = trial(workOnImport, new Date("2026-11-18T09:00:00Z"));

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
});

async function organisation() {
  const [people, memberships, leaderships, teams] = await Promise.all([
    database().person.findMany({ orderBy: { id: "asc" }, omit: { version: true } }),
    database().teamMembership.findMany({ orderBy: { id: "asc" } }),
    database().teamLeadership.findMany({ orderBy: { id: "asc" } }),
    database().team.findMany({ orderBy: { id: "asc" } }),
  ]);
  return { people, memberships, leaderships, teams };
}

describe("people who are here", () => {
  const file = (moved: string, manager: string) =>
    `name,email,team,manager\nMira Moved,${moved},New Team,${manager}\nNora New,nora@kestrel.example,New Team,${manager}\n`;

  test("are again where they were, with what was to come, and their manager sees no more than before", async () => {
    const moved = await seedPerson({ name: "Mira Moved", email: "mira@kestrel.example" });
    const manager = await seedPerson({ name: "Kira Known", email: "kira@kestrel.example", role: "MANAGER" });
    const [old, next] = [await seedTeam({ name: "Old Team" }), await seedTeam({ name: "Next Team" })];
    await joinTeam(moved.id, old.id, { from: "2025-01-06", until: "2027-01-01" });
    await joinTeam(moved.id, next.id, { from: "2027-01-01" });
    const before = await organisation();
    const { id, run, reasons } = await bringIn(file("mira@kestrel.example", manager.name));
    expect([run.state, reasons]).toEqual(["DONE", []]);
    expect(await database().teamLeadership.count({ where: { personId: manager.id } })).toBe(1);
    expect(await database().teamMembership.count({ where: { personId: moved.id, teamId: next.id } })).toBe(0);
    expect(await undo(id)).toMatchObject({ state: "UNDONE", findings: { kept: 0 } });
    expect(await organisation()).toEqual(before);
  });

  test("who were moved by hand since stay where they were put, and count as kept", async () => {
    const moved = await seedPerson({ name: "Mara Moved", email: "mara@kestrel.example" });
    const manager = await seedPerson({ name: "Lena Lead", email: "lena@kestrel.example", role: "MANAGER" });
    const elsewhere = await seedTeam({ name: "Elsewhere" });
    const { id } = await bringIn(file("mara@kestrel.example", manager.name).replaceAll("New Team", "Other Team"));
    await database().teamMembership.updateMany({
      where: { personId: moved.id },
      data: { untilDay: new Date("2026-12-01") },
    });
    await joinTeam(moved.id, elsewhere.id, { from: "2026-12-01" });
    expect(await undo(id)).toMatchObject({ findings: { kept: 2 } });
    expect(await database().teamMembership.count({ where: { personId: moved.id } })).toBe(2);
    // Nobody else has anything to do with her new team but she herself.
    expect(await database().teamLeadership.count({ where: { personId: manager.id } })).toBe(0);
  });
});

describe("people who came along", () => {
  test("stay with their teams once somebody has moved them or given them a team by hand", async () => {
    const led = await seedTeam({ name: "Led by hand", isLed: false });
    const joined = await seedTeam({ name: "Joined by hand", isLed: false });
    const { id } = await bringIn(
      "name,email,team,manager\nOna One,ona@kestrel.example,Cork,Max Boss\nTwo Tam,tam@kestrel.example,Cork,Max Boss\nSue Free,sue@kestrel.example,,\n",
    );
    const found = (name: string) => database().person.findFirstOrThrow({ where: { name } });
    await leadTeam((await found("Max Boss")).id, led.id, { from: "2026-11-18", kind: "DEPUTY" });
    await joinTeam((await found("Sue Free")).id, joined.id, { from: "2026-11-18" });
    const run = await undo(id);
    // The manager and the team that he leads, and the one who was given a team.
    expect(run).toMatchObject({ findings: { kept: 3 } });
    const left = await database().person.findMany({
      where: { name: { in: ["Ona One", "Two Tam", "Max Boss", "Sue Free"] } },
    });
    expect(left.map((person) => person.name).sort()).toEqual(["Max Boss", "Sue Free"]);
    expect(await database().teamLeadership.count({ where: { person: { name: "Max Boss" } } })).toBe(2);
  });
});

describe("several imports of the same records", () => {
  const HEAD = "opportunity_id,opportunity_name,owner,account,stage,amount,close_date";

  beforeAll(async () => {
    await seedPerson({ name: "Alma Ambrosi", email: "alma@kestrel.example" });
  });

  beforeEach(async () => {
    expect(await database().opportunity.count()).toBe(0);
  });

  test("are taken back one after the other, the last one first", { timeout: 60_000 }, async () => {
    const rows = (stage: string, amount: number, account: string) =>
      bringIn(`${HEAD}\nA1,Pump,Alma Ambrosi,${account},${stage},${amount},2026-11-10`);
    const imports = [
      await rows("Engaging", 100, "Brewery"),
      await rows("Won", 200, "Dairy"),
      await rows("Engaging", 300, "Brewery"),
      await rows("Won", 400, "Brewery"),
    ];
    const states: unknown[] = [];
    for (const { id } of imports.toReversed()) {
      expect(await undo(id)).toMatchObject({ state: "UNDONE", findings: { kept: 0 } });
      const deal = await database().opportunity.findFirst({ include: { events: true, account: true } });
      states.push(deal && [deal.kind, Number(deal.amountMinor), deal.account?.name, deal.events.length]);
    }
    expect(states).toEqual([
      ["OPEN", 30000, "Brewery", 3],
      ["WON", 20000, "Dairy", 2],
      ["OPEN", 10000, "Brewery", 1],
      null,
    ]);
    expect(await database().account.count()).toBe(0);
  });

  test("what a later one may put back stays when the earlier one goes first", async () => {
    const first = await bringIn(`${HEAD}\nB1,Valve,Alma Ambrosi,Orchard,Engaging,100,`);
    const second = await bringIn(`${HEAD}\nB1,Valve,Alma Ambrosi,Meadow,Engaging,100,`);
    expect(await undo(first.id)).toMatchObject({ state: "UNDONE", findings: { kept: 2 } });
    expect(await undo(second.id)).toMatchObject({ state: "UNDONE", findings: { kept: 0 } });
    const deal = await database().opportunity.findFirstOrThrow({ include: { account: true } });
    expect(deal.account?.name).toBe("Orchard");
    await database().stageEvent.deleteMany();
    await database().opportunity.deleteMany();
  });

  test("a team that somebody was moved out of is there again for them", async () => {
    const first = await bringIn("name,email,team\nTom Two,tom@kestrel.example,First Crew\n");
    const second = await bringIn("name,email,team\nTom Two,tom@kestrel.example,Second Crew\n");
    expect(await undo(second.id)).toMatchObject({ state: "UNDONE", findings: { kept: 0 } });
    expect(await undo(first.id)).toMatchObject({ state: "UNDONE", findings: { kept: 0 } });
    expect(await database().team.count({ where: { name: { endsWith: "Crew" } } })).toBe(0);
    expect(await database().person.count({ where: { name: "Tom Two" } })).toBe(0);
  });
});
