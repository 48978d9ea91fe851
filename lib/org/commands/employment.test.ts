import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import {
  addDeputyAction,
  editPersonAction,
  movePersonAction,
  setLeadAction,
  setLeaveDayAction,
} from "@/lib/org/actions";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { joinTeam, leadTeam, type SeededTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const LEAVES = "2027-01-01";
let admin: Actor;
let team: SeededTeam;

beforeAll(async () => {
  await seedOrganisation();
  admin = await actorOf((await seedPerson({ role: "EXECUTIVE", isAdmin: true })).id, now);
});

beforeEach(async () => {
  team = await seedTeam();
});

const run = <I, T>(spec: ActionSpec<I, T>, input: unknown) => executeAction(spec, { actor: admin, now }, input);

async function setLeaveDay(id: string, leftOn?: string) {
  const { version } = await database().person.findUniqueOrThrow({ where: { id } });
  return run(setLeaveDayAction.spec, { id, version, leftOn });
}

const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;

async function lastDays(personId: string) {
  const [membership, leadership] = await Promise.all([
    database().teamMembership.findFirst({ where: { personId }, orderBy: { fromDay: "desc" } }),
    database().teamLeadership.findFirst({ where: { personId }, orderBy: { fromDay: "desc" } }),
  ]);
  return { member: dayOf(membership?.untilDay), leader: dayOf(leadership?.untilDay) };
}

/** A manager in the team who leads another one. */
async function seedLeader() {
  const { id } = await seedPerson({ role: "MANAGER" });
  const led = await seedTeam({ isLed: false });
  await joinTeam(id, team.id);
  await leadTeam(id, led.id);
  return { id, ledId: led.id };
}

describe("somebody whose leave day is known", () => {
  test("belongs to a new team, and leads it, until then and no longer", async () => {
    const { id } = await seedPerson({ role: "MANAGER", leftOn: LEAVES });
    expect((await run(movePersonAction.spec, { personId: id, teamId: team.id, from: "2026-12-01" })).ok).toBe(true);
    expect((await run(setLeadAction.spec, { teamId: team.id, personId: id, from: "2026-12-01" })).ok).toBe(true);
    expect(await lastDays(id)).toEqual({ member: LEAVES, leader: LEAVES });
  });

  test("stands in for nobody beyond it", async () => {
    const { id } = await seedPerson({ role: "MANAGER", leftOn: LEAVES });
    const days = { teamId: team.id, personId: id, from: "2026-12-01" };
    const beyond = await run(addDeputyAction.spec, { ...days, lastDay: LEAVES });
    expect(beyond).toMatchObject({ error: { fieldErrors: { lastDay: "org.errors.afterLeaving" } } });
    expect((await run(addDeputyAction.spec, { ...days, lastDay: "2026-12-31" })).ok).toBe(true);
  });

  test("is bound by a leave day that is set at the same moment", async () => {
    const { id } = await seedPerson();
    await Promise.all([
      setLeaveDay(id, LEAVES),
      run(movePersonAction.spec, { personId: id, teamId: team.id, from: "2026-12-01" }),
    ]);
    expect((await lastDays(id)).member).toBe(LEAVES);
  });

  test("does not become a rep while they still lead", async () => {
    const { id } = await seedLeader();
    await setLeaveDay(id, LEAVES);
    const { version, name, email } = await database().person.findUniqueOrThrow({ where: { id } });
    const result = await run(editPersonAction.spec, { id, version, name, email, role: "REP" });
    expect(result).toMatchObject({ error: { fieldErrors: { role: "org.errors.stillLeads" } } });
  });
});

describe("a leave day that moves", () => {
  test("later takes team and lead along; earlier cuts them; none leaves them open", async () => {
    const { id } = await seedLeader();
    for (const day of [LEAVES, "2027-03-01", "2027-02-01"]) {
      expect((await setLeaveDay(id, day)).ok).toBe(true);
      expect(await lastDays(id)).toEqual({ member: day, leader: day });
    }
    expect((await setLeaveDay(id)).ok).toBe(true);
    expect(await lastDays(id)).toEqual({ member: null, leader: null });
  });

  test("does not bring back what ended before, nor a deputy, nor what somebody else has taken over", async () => {
    const { id, ledId } = await seedLeader();
    const earlier = await seedTeam({ isLed: false });
    await leadTeam(id, earlier.id, { from: "2026-01-05", until: "2026-06-01" });
    await leadTeam(id, team.id, { from: "2026-11-01", until: "2027-05-01", kind: "DEPUTY" });
    await setLeaveDay(id, LEAVES);
    const heir = await seedPerson({ role: "MANAGER" });
    await run(setLeadAction.spec, { teamId: ledId, personId: heir.id, from: LEAVES });
    expect((await setLeaveDay(id)).ok).toBe(true);
    const rows = await database().teamLeadership.findMany({ where: { personId: id }, orderBy: { untilDay: "asc" } });
    expect(rows.map((row) => dayOf(row.untilDay))).toEqual(["2026-06-01", LEAVES, LEAVES]);
    expect((await lastDays(id)).member).toBeNull();
  });

  test("does not bring anybody back into a team that ends", async () => {
    const { id, ledId } = await seedLeader();
    await setLeaveDay(id, LEAVES);
    await database().team.update({ where: { id: team.id }, data: { endedOn: new Date("2027-02-01") } });
    await database().team.update({ where: { id: ledId }, data: { endedOn: new Date(LEAVES) } });
    expect((await setLeaveDay(id)).ok).toBe(true);
    expect(await lastDays(id)).toEqual({ member: "2027-02-01", leader: LEAVES });
  });
});
