import { beforeAll, describe, expect, test } from "vitest";
import type { Permission } from "@/lib/access/permissions/permissions";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, type SeededPerson, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedOpportunity } from "@/lib/platform/testing/seed-sales";
import { joinTeam, leadTeam, leaveTeam, type SeededTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { mintScope } from "./mint-scope";
import { isInScope, isTeamInScope, scopeSql, teamScopeSql, withinScope } from "./scope";

useTestDatabase();

const NOW = new Date("2026-11-18T09:30:00Z");
const TODAY = "2026-11-18";

// Sales above North and South; the Coast team lies below North.
let sales: SeededTeam;
let north: SeededTeam;
let coast: SeededTeam;
let south: SeededTeam;
let executive: SeededPerson;

beforeAll(async () => {
  await seedOrganisation();
  sales = await seedTeam({ name: "Sales", isLed: false });
  north = await seedTeam({ name: "North", parentId: sales.id, reps: 2 });
  coast = await seedTeam({ name: "Coast", parentId: north.id, reps: 2 });
  south = await seedTeam({ name: "South", parentId: sales.id, reps: 2 });
  executive = await seedPerson({ role: "EXECUTIVE" });
  await leadTeam(executive.id, sales.id);
});

async function scopeOf(person: SeededPerson | null, permission: Permission = "activity:read", now = NOW) {
  if (!person) throw new Error("Nobody leads that team.");
  return mintScope(await actorOf(person.id), permission, now);
}

async function peopleInSight(person: SeededPerson | null, permission?: Permission, now?: Date) {
  const scope = await scopeOf(person, permission, now);
  return scope?.personIds?.toSorted() ?? null;
}

function idsOf(...people: (SeededPerson | null)[]): string[] {
  return people.flatMap((person) => (person ? [person.id] : [])).sort();
}

describe("whom somebody sees", () => {
  test("a manager sees themselves, their team and the teams below, with those who lead these", async () => {
    expect(await peopleInSight(north.lead)).toEqual(idsOf(north.lead, ...north.reps, coast.lead, ...coast.reps));
  });

  test("a manager sees nobody above and nobody aside", async () => {
    const scope = await scopeOf(coast.lead);
    expect(scope?.personIds?.toSorted()).toEqual(idsOf(coast.lead, ...coast.reps));
    expect(scope?.teamIds).toEqual([coast.id]);
  });

  test("a rep sees themselves, and no team", async () => {
    const scope = await scopeOf(north.reps[0] ?? null);
    expect(scope).toMatchObject({ reach: "own", personIds: idsOf(north.reps[0] ?? null), teamIds: [] });
  });

  test("an executive sees everyone, without a condition", async () => {
    const scope = await scopeOf(executive);
    expect(scope).toMatchObject({ reach: "everyone", personIds: null, teamIds: null });
    expect(scope && withinScope(scope)).toEqual({});
  });

  test("an executive who only has a line sees that line", async () => {
    const aside = await seedPerson({ role: "EXECUTIVE" });
    expect(await peopleInSight(aside, "absence:manage")).toEqual([aside.id]);
    const below = await peopleInSight(executive, "absence:manage");
    expect(below).toEqual(expect.arrayContaining(idsOf(...coast.reps, ...south.reps, north.lead)));
  });

  test("the admin flag alone shows nobody's activities", async () => {
    const admin = await seedPerson({ role: "REP", isAdmin: true });
    expect(await peopleInSight(admin)).toEqual([admin.id]);
    expect((await scopeOf(admin, "people:manage"))?.reach).toBe("everyone");
    expect(await scopeOf(admin, "company:read")).toBeNull();
  });

  test("a manager who leads nobody sees themselves alone", async () => {
    const idle = await seedPerson({ role: "MANAGER" });
    expect(await peopleInSight(idle)).toEqual([idle.id]);
  });

  test("leading teams makes no manager of a rep", async () => {
    const rep = await seedPerson({ role: "REP" });
    const team = await seedTeam({ reps: 1, isLed: false });
    await leadTeam(rep.id, team.id);
    expect(await peopleInSight(rep)).toEqual([rep.id]);
  });
});

describe("a deputy", () => {
  test("stands in for the lead, and does not thereby see the lead or anyone above", async () => {
    const deputy = await seedPerson({ role: "MANAGER" });
    const team = await seedTeam({ name: "Moor", parentId: north.id, reps: 2 });
    await leadTeam(deputy.id, team.id, { kind: "DEPUTY" });
    // Even when the lead counts as a member of the very team.
    if (team.lead) await leaveTeam(team.lead.id, TODAY);
    if (team.lead) await joinTeam(team.lead.id, team.id, { from: TODAY });
    expect(await peopleInSight(deputy)).toEqual(idsOf(deputy, ...team.reps));
    expect(await peopleInSight(team.lead)).toEqual(idsOf(team.lead, ...team.reps));
  });

  test("sees nothing before the first day nor from the last on", async () => {
    const deputy = await seedPerson({ role: "MANAGER" });
    await leadTeam(deputy.id, south.id, { kind: "DEPUTY", from: "2026-11-18", until: "2026-11-19" });
    const at = (instant: string) => peopleInSight(deputy, "activity:read", new Date(instant));
    expect(await at("2026-11-17T22:59:59Z")).toEqual([deputy.id]);
    expect(await at("2026-11-17T23:00:00Z")).toEqual(idsOf(deputy, ...south.reps));
    expect(await at("2026-11-18T22:59:59Z")).toEqual(idsOf(deputy, ...south.reps));
    expect(await at("2026-11-18T23:00:00Z")).toEqual([deputy.id]);
  });
});

describe("today's tree decides", () => {
  test("somebody who moved away is out of sight of the old manager and in sight of the new one", async () => {
    const [from, to] = [await seedTeam({ reps: 1 }), await seedTeam()];
    const mover = from.reps[0] ?? null;
    if (mover) await leaveTeam(mover.id, TODAY);
    if (mover) await joinTeam(mover.id, to.id, { from: TODAY });
    expect(await peopleInSight(from.lead)).toEqual(idsOf(from.lead));
    expect(await peopleInSight(to.lead)).toEqual(idsOf(to.lead, mover));
  });

  test("a team that moves takes its people along", async () => {
    const [top, other] = [await seedTeam(), await seedTeam()];
    const team = await seedTeam({ parentId: top.id, reps: 1 });
    if (team.lead) await leaveTeam(team.lead.id, TODAY);
    await database().team.update({ where: { id: team.id }, data: { parentId: other.id } });
    expect(await peopleInSight(top.lead)).toEqual(idsOf(top.lead));
    expect(await peopleInSight(other.lead)).toEqual(idsOf(other.lead, ...team.reps));
  });

  test("a former lead sees nothing of the team any more", async () => {
    const team = await seedTeam({ reps: 2, isLed: false });
    const former = await seedPerson({ role: "MANAGER" });
    await leadTeam(former.id, team.id, { until: TODAY });
    expect(await peopleInSight(former)).toEqual([former.id]);
  });
});

describe("a scope in a query", () => {
  test("the condition, its SQL and the check by hand choose the same people", async () => {
    await Promise.all([...north.reps, ...coast.reps, ...south.reps].map((rep) => seedOpportunity(rep.id)));
    for (const person of [north.lead, coast.lead, executive, south.reps[0] ?? null]) {
      const scope = await scopeOf(person);
      if (!scope) throw new Error("There is no scope.");
      const found = await database().opportunity.findMany({ where: withinScope(scope), select: { personId: true } });
      const bySql = await database().$queryRaw<{ person_id: string }[]>(
        Prisma.sql`SELECT person_id FROM opportunity WHERE ${scopeSql(scope, Prisma.sql`person_id`)}`,
      );
      const all = await database().opportunity.findMany({ select: { personId: true } });
      const byHand = all.map((row) => row.personId).filter((id) => isInScope(scope, id));
      expect(found.map((row) => row.personId).sort()).toEqual(byHand.sort());
      expect(bySql.map((row) => row.person_id).sort()).toEqual(byHand.sort());
      expect(byHand.length).toBe(
        person === executive
          ? all.length
          : ({ [north.lead?.id ?? ""]: 4, [coast.lead?.id ?? ""]: 2 }[person?.id ?? ""] ?? 1),
      );
    }
  });

  test("teams are narrowed in the same way", async () => {
    const scope = await scopeOf(north.lead);
    if (!scope) throw new Error("There is no scope.");
    const rows = await database().$queryRaw<{ id: string }[]>(
      Prisma.sql`SELECT id FROM team WHERE ${teamScopeSql(scope, Prisma.sql`id`)}`,
    );
    expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining([north.id, coast.id]));
    expect(rows.every((row) => isTeamInScope(scope, row.id))).toBe(true);
    expect([sales.id, south.id].some((id) => isTeamInScope(scope, id))).toBe(false);
  });

  test("a scope cannot be widened afterwards", async () => {
    const scope = await scopeOf(coast.lead);
    expect(Object.isFrozen(scope)).toBe(true);
  });

  test("two leaders on following days hand over without a gap", async () => {
    const team = await seedTeam({ reps: 1, isLed: false });
    const [before, after] = [await seedPerson({ role: "MANAGER" }), await seedPerson({ role: "MANAGER" })];
    const day = columnOfDay(TODAY);
    const rows = [
      { id: newId(), teamId: team.id, personId: before.id, fromDay: columnOfDay("2026-01-01"), untilDay: day },
      { id: newId(), teamId: team.id, personId: after.id, fromDay: day },
    ];
    await database().teamLeadership.createMany({ data: rows });
    expect(await peopleInSight(before)).toEqual([before.id]);
    expect(await peopleInSight(after)).toEqual(idsOf(after, ...team.reps));
  });
});
