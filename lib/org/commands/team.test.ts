import { beforeAll, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { findActor } from "@/lib/access/actor/find-actor";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { isInScope } from "@/lib/access/scope/scope";
import {
  addDeputyAction,
  addPersonAction,
  addTeamAction,
  editTeamAction,
  endDeputyAction,
  endTeamAction,
  movePersonAction,
  setLeadAction,
  setWorkingPatternAction,
} from "@/lib/org/actions";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson, seedSession } from "@/lib/platform/testing/seed-person";
import { seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const DAY = "2026-12-01";
const tomorrow = new Date("2026-11-25T10:00:00Z");
let admin: Actor;

beforeAll(async () => {
  await seedOrganisation();
  admin = await actorOf((await seedPerson({ role: "EXECUTIVE", isAdmin: true })).id, now);
});

const run = <I, T>(spec: ActionSpec<I, T>, input: unknown) => executeAction(spec, { actor: admin, now }, input);

async function sees(managerId: string, personId: string, at: Date): Promise<boolean> {
  const scope = await mintScope(await actorOf(managerId, at), "activity:read", at);
  return scope !== null && isInScope(scope, personId);
}

describe("moving a person", () => {
  test("from the day of the move the new manager sees them and the old one does not; the past stays where it was", async () => {
    const [from, to] = [await seedTeam({ reps: 1 }), await seedTeam()];
    const rep = from.reps[0]?.id ?? "";
    const result = await run(movePersonAction.spec, { personId: rep, teamId: to.id, from: "2026-11-25" });
    expect(result.ok).toBe(true);
    expect(await sees(from.lead?.id ?? "", rep, now)).toBe(true);
    expect(await sees(to.lead?.id ?? "", rep, now)).toBe(false);
    expect(await sees(from.lead?.id ?? "", rep, tomorrow)).toBe(false);
    expect(await sees(to.lead?.id ?? "", rep, tomorrow)).toBe(true);
    const rows = await database().teamMembership.findMany({ where: { personId: rep }, orderBy: { fromDay: "asc" } });
    expect(rows.map((row) => row.teamId)).toEqual([from.id, to.id]);
  });

  test("two moves at once leave one team, not two", async () => {
    const [a, b, c] = [await seedTeam({ reps: 1 }), await seedTeam(), await seedTeam()];
    const personId = a.reps[0]?.id ?? "";
    const results = await Promise.all(
      [b, c].map((team) => run(movePersonAction.spec, { personId, teamId: team.id, from: "2026-11-25" })),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await database().teamMembership.count({ where: { personId, untilDay: null } })).toBe(1);
  });

  test("nobody is moved to a time before they came or after they leave", async () => {
    const team = await seedTeam();
    const rep = await seedPerson({ hiredOn: "2026-02-01", leftOn: "2026-12-01" });
    const early = await run(movePersonAction.spec, { personId: rep.id, teamId: team.id, from: "2026-01-31" });
    const late = await run(movePersonAction.spec, { personId: rep.id, teamId: team.id, from: "2026-12-01" });
    expect([early, late]).toMatchObject([
      { error: { fieldErrors: { from: "org.errors.beforeHired" } } },
      { error: { fieldErrors: { from: "org.errors.afterLeaving" } } },
    ]);
  });
});

describe("leading", () => {
  test("a new lead takes over on the day; both sign in anew", async () => {
    const team = await seedTeam({ reps: 1 });
    const next = await seedPerson({ role: "MANAGER" });
    const sessions = await Promise.all([team.lead?.id ?? "", next.id].map((id) => seedSession(id, now)));
    await run(setLeadAction.spec, { teamId: team.id, personId: next.id, from: "2026-11-25" });
    expect(await Promise.all(sessions.map((id) => findActor(id, now)))).toEqual([null, null]);
    const rep = team.reps[0]?.id ?? "";
    expect([await sees(team.lead?.id ?? "", rep, now), await sees(next.id, rep, now)]).toEqual([true, false]);
    expect([await sees(team.lead?.id ?? "", rep, tomorrow), await sees(next.id, rep, tomorrow)]).toEqual([false, true]);
  });

  test("a rep does not lead, and nobody gives or takes their own leadership", async () => {
    const team = await seedTeam();
    const rep = await seedPerson();
    const refused = await run(setLeadAction.spec, { teamId: team.id, personId: rep.id, from: "2026-11-25" });
    expect(refused).toMatchObject({ error: { fieldErrors: { personId: "org.errors.repCannotLead" } } });
    const own = await run(setLeadAction.spec, { teamId: team.id, personId: admin.personId, from: "2026-11-25" });
    expect(own).toMatchObject({ error: { code: "OWN_ACCESS" } });
  });

  test("a deputy sees the team for the days given and not its manager", async () => {
    const parent = await seedTeam();
    const team = await seedTeam({ parentId: parent.id, reps: 1 });
    const deputy = await seedPerson({ role: "MANAGER" });
    const rep = team.reps[0]?.id ?? "";
    const added = await run(addDeputyAction.spec, {
      teamId: team.id,
      personId: deputy.id,
      from: "2026-11-24",
      lastDay: "2026-11-25",
    });
    expect(added.ok).toBe(true);
    expect(await sees(deputy.id, rep, now)).toBe(true);
    expect(await sees(deputy.id, team.lead?.id ?? "", now)).toBe(false);
    expect(await sees(deputy.id, rep, new Date("2026-11-26T10:00:00Z"))).toBe(false);
    const twice = await run(addDeputyAction.spec, {
      teamId: team.id,
      personId: deputy.id,
      from: "2026-11-25",
      lastDay: "2026-11-30",
    });
    expect(twice).toMatchObject({ error: { fieldErrors: { from: "org.errors.deputyTwice" } } });
    const { id } = await database().teamLeadership.findFirstOrThrow({ where: { personId: deputy.id } });
    expect((await run(endDeputyAction.spec, { id })).ok).toBe(true);
    expect(await sees(deputy.id, rep, now)).toBe(false);
  });
});

describe("the tree", () => {
  test("a team does not hang below itself, however deep", async () => {
    const top = await seedTeam({ isLed: false });
    const middle = await seedTeam({ parentId: top.id, isLed: false });
    const bottom = await seedTeam({ parentId: middle.id, isLed: false });
    const result = await run(editTeamAction.spec, { id: top.id, version: 1, name: top.name, parentId: bottom.id });
    expect(result).toMatchObject({ error: { fieldErrors: { parentId: "org.errors.teamCycle" } } });
  });

  test("hanging a team elsewhere moves the sight of everything below it at once", async () => {
    const [left, right] = [await seedTeam(), await seedTeam()];
    const middle = await seedTeam({ parentId: left.id, isLed: false });
    const bottom = await seedTeam({ parentId: middle.id, reps: 1, isLed: false });
    const rep = bottom.reps[0]?.id ?? "";
    expect(await sees(left.lead?.id ?? "", rep, now)).toBe(true);
    await run(editTeamAction.spec, { id: middle.id, version: 1, name: middle.name, parentId: right.id });
    expect([await sees(left.lead?.id ?? "", rep, now), await sees(right.lead?.id ?? "", rep, now)]).toEqual([
      false,
      true,
    ]);
  });

  test("two moves at once cannot close a circle", async () => {
    const [a, b] = [await seedTeam({ isLed: false }), await seedTeam({ isLed: false })];
    const results = await Promise.all([
      run(editTeamAction.spec, { id: a.id, version: 1, name: a.name, parentId: b.id }),
      run(editTeamAction.spec, { id: b.id, version: 1, name: b.name, parentId: a.id }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test.each([
    ["moves in", (teamId: string, id: string) => run(movePersonAction.spec, { personId: id, teamId, from: DAY })],
    ["is added", (teamId: string) => run(addPersonAction.spec, { name: "New", role: "REP", hiredOn: DAY, teamId })],
    ["leads it", (teamId: string, id: string) => run(setLeadAction.spec, { teamId, personId: id, from: DAY })],
    [
      "stands in",
      (teamId: string, id: string) =>
        run(addDeputyAction.spec, { teamId, personId: id, from: DAY, lastDay: "2026-12-24" }),
    ],
    ["hangs a team below it", (teamId: string) => run(addTeamAction.spec, { name: "Below", parentId: teamId })],
  ])("of a team that ends and somebody who %s at once, one gives way", async (_, join) => {
    for (let round = 0; round < 4; round += 1) {
      const { id: teamId } = await seedTeam({ isLed: false });
      const { id } = await seedPerson({ role: "MANAGER" });
      const end = { id: teamId, version: 1, endedOn: DAY };
      const both =
        round % 2 === 0
          ? [join(teamId, id), run(endTeamAction.spec, end)]
          : [run(endTeamAction.spec, end), join(teamId, id)];
      const results = await Promise.all(both);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
    }
  });

  test("a team ends only when nobody needs it any more", async () => {
    const added = await run(addTeamAction.spec, { name: "Short-lived" });
    if (!added.ok) throw new Error("not added");
    const { teamId } = added.value.value;
    const rep = await seedPerson();
    await run(movePersonAction.spec, { personId: rep.id, teamId, from: "2026-11-01" });
    const busy = await run(endTeamAction.spec, { id: teamId, version: 1, endedOn: "2026-12-01" });
    expect(busy).toMatchObject({ error: { code: "TEAM_IN_USE" } });
    await run(movePersonAction.spec, { personId: rep.id, from: "2026-12-01" });
    expect((await run(endTeamAction.spec, { id: teamId, version: 1, endedOn: "2026-12-01" })).ok).toBe(true);
  });
});

test("a working pattern begins on a day and ends the one before", async () => {
  const rep = await seedPerson();
  const full = [100, 100, 100, 100, 100, 0, 0];
  await run(setWorkingPatternAction.spec, { personId: rep.id, from: "2026-01-01", percents: full });
  await run(setWorkingPatternAction.spec, {
    personId: rep.id,
    from: "2026-06-01",
    percents: ["50", "50", "50", "0", "0", "0", "0"],
  });
  const rows = await database().workingPattern.findMany({ where: { personId: rep.id }, orderBy: { fromDay: "asc" } });
  expect(rows).toMatchObject([
    { percents: full, untilDay: new Date("2026-06-01") },
    { percents: [50, 50, 50, 0, 0, 0, 0], untilDay: null },
  ]);
});
