import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Permission } from "@/lib/access/permissions/permissions";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { joinTeam, leaveTeam, type SeededTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listPersonWeeks } from "./person-weeks";
import { findTeamWeek } from "./team-week";

useTestDatabase();

// A Wednesday; the week runs from Monday the 16th.
const NOW = new Date("2026-11-18T09:30:00Z");
const TODAY: Day = "2026-11-18";
const WEEK = { from: "2026-11-16", until: "2026-11-23" };
const view = weekInView(WEEK, TODAY);
const asked = { view, today: TODAY, slumps: null, now: NOW };

let north: SeededTeam;
let coast: SeededTeam;
let south: SeededTeam;
let call: string;
let demo: string;
let typeIds: string[];

beforeAll(async () => {
  await seedOrganisation();
  north = await seedTeam({ name: "North", reps: 2 });
  coast = await seedTeam({ name: "Coast", parentId: north.id, reps: 2 });
  south = await seedTeam({ name: "South", reps: 2 });
  [call, demo] = [await seedActivityType("call"), await seedActivityType("demo")];
  typeIds = [call, demo];
});

beforeEach(async () => {
  await database().activityDaily.deleteMany();
});

async function done(personId: string | undefined, day: Day, count: number, typeId = call): Promise<void> {
  await database().activityDaily.create({ data: { personId: personId ?? "", typeId, day: columnOfDay(day), count } });
}

async function scopeOf(personId: string | undefined, permission: Permission = "activity:read") {
  const scope = await mintScope(await actorOf(personId ?? "", NOW), permission, NOW);
  if (!scope) throw new Error("There is no scope.");
  return scope;
}

async function teamWeek(team: SeededTeam, leader = team.lead?.id) {
  return findTeamWeek(await scopeOf(leader), { teamIds: [team.id], ...asked, typeIds });
}

type Week = Awaited<ReturnType<typeof teamWeek>>;

function figureOf(week: Week, personId: string | undefined, typeId = call): number | undefined {
  const row = week.rows.find((candidate) => candidate.personId === personId);
  return row?.figures.find((figure) => figure.typeId === typeId)?.value;
}

/** The totals as the rows and the unnamed rest give them. */
function summed(week: Week): Record<string, number> {
  const sums: Record<string, number> = { ...week.elsewhere };
  const others = Object.entries(week.others).map(([typeId, value]) => ({ typeId, value }));
  for (const { typeId, value } of [...others, ...week.rows.flatMap((row) => row.figures)])
    sums[typeId] = (sums[typeId] ?? 0) + value;
  return Object.fromEntries(Object.entries(sums).filter(([, value]) => value > 0));
}

describe("the week of a team", () => {
  test("has a row for each of its reps and those of the teams below, and for nobody else", async () => {
    const week = await teamWeek(north);
    const expected = [...north.reps, ...coast.reps].map(({ id }) => id);
    expect(week.rows.map((row) => row.personId).toSorted()).toEqual(expected.toSorted());
    expect(week.rows.find((row) => row.personId === coast.reps[0]?.id)).toMatchObject({ team: "Coast", away: false });
  });

  test("counts the days of the week alone", async () => {
    const [rep] = north.reps;
    for (const [day, count] of [
      ["2026-11-15", 100],
      ["2026-11-16", 3],
      ["2026-11-22", 4],
      ["2026-11-23", 100],
    ] as const)
      await done(rep?.id, day, count);
    await done(rep?.id, TODAY, 2, demo);
    const week = await teamWeek(north);
    expect([figureOf(week, rep?.id), figureOf(week, rep?.id, demo)]).toEqual([7, 2]);
    expect(week.totals).toEqual({ [call]: 7, [demo]: 2 });
  });

  test("counts somebody who left in the middle of it on their own days, without a name", async () => {
    const [from, to] = [await seedTeam({ reps: 2 }), await seedTeam({ reps: 1 })];
    const [mover, stayer] = from.reps;
    await leaveTeam(mover?.id ?? "", "2026-11-17");
    await joinTeam(mover?.id ?? "", to.id, { from: "2026-11-17" });
    await done(mover?.id, "2026-11-16", 5);
    await done(mover?.id, "2026-11-17", 7);
    await done(stayer?.id, "2026-11-17", 1);
    const [before, after] = [await teamWeek(from), await teamWeek(to)];
    expect(before).toMatchObject({ elsewhere: { [call]: 5 }, totals: { [call]: 6 } });
    expect(before.rows.map((row) => row.personId)).toEqual([stayer?.id]);
    expect(after).toMatchObject({ elsewhere: {}, totals: { [call]: 7 } });
    expect(figureOf(after, mover?.id)).toBe(7);
  });

  test("counts a manager who belongs to it and sells among those who are still there", async () => {
    const team = await seedTeam({ reps: 1 });
    const manager = await seedPerson({ role: "MANAGER" });
    await joinTeam(manager.id, team.id);
    const former = await seedPerson({ role: "MANAGER" });
    await joinTeam(former.id, team.id);
    await leaveTeam(former.id, TODAY);
    await done(manager.id, "2026-11-16", 4);
    await done(former.id, "2026-11-16", 2);
    await done(team.reps[0]?.id, "2026-11-16", 1);
    const week = await teamWeek(team);
    expect(week).toMatchObject({ others: { [call]: 4 }, elsewhere: { [call]: 2 }, totals: { [call]: 7 } });
    expect(summed(week)).toEqual(week.totals);
  });

  test("counts somebody who left the company in what is without a name", async () => {
    const team = await seedTeam({ reps: 2 });
    const [gone] = team.reps;
    await database().person.update({ where: { id: gone?.id ?? "" }, data: { leftOn: columnOfDay("2026-11-17") } });
    await done(gone?.id, "2026-11-16", 9);
    expect(await teamWeek(team)).toMatchObject({ elsewhere: { [call]: 9 }, totals: { [call]: 9 } });
  });

  test("says who is away today", async () => {
    const team = await seedTeam({ reps: 2 });
    const [away, half] = team.reps;
    const days = { fromDay: columnOfDay(TODAY), untilDay: columnOfDay(addDays(TODAY, 1)), createdAt: NOW };
    for (const [person, percent] of [
      [away, 100],
      [half, 50],
    ] as const)
      await database().absence.create({
        data: { id: crypto.randomUUID(), personId: person?.id ?? "", kind: "SICK", percent, ...days },
      });
    const rows = (await teamWeek(team)).rows;
    expect(rows.filter((row) => row.away).map((row) => row.personId)).toEqual([away?.id]);
  });

  test("shows a manager nothing of a team aside, whichever team is asked for", async () => {
    for (const { id } of south.reps) await done(id, TODAY, 4);
    expect(await teamWeek(south, north.lead?.id)).toEqual({
      rows: [],
      next: null,
      people: 0,
      others: {},
      elsewhere: {},
      totals: {},
    });
    expect(await teamWeek(north, coast.lead?.id)).toMatchObject({ rows: expect.arrayContaining([]), totals: {} });
  });

  test("comes page by page, everybody once in the order of names, with the same totals on every page", async () => {
    const team = await seedTeam({ reps: 5 });
    const gone = team.reps[0];
    await database().person.update({ where: { id: gone?.id ?? "" }, data: { leftOn: columnOfDay("2026-11-17") } });
    await database().person.updateMany({
      where: { id: { in: team.reps.map(({ id }) => id) } },
      data: { name: "Same" },
    });
    for (const { id } of team.reps) await done(id, "2026-11-16", 3);
    const scope = await scopeOf(team.lead?.id);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = { size: 2, ...(after ? { after } : {}) };
      const week = await findTeamWeek(scope, { teamIds: [team.id], ...asked, typeIds, page });
      expect(week).toMatchObject({ people: 4, elsewhere: { [call]: 3 }, totals: { [call]: 15 } });
      expect(week.rows.map((row) => row.figures[0]?.value)).toEqual([3, 3]);
      seen.push(...week.rows.map((row) => row.personId));
      after = week.next ?? undefined;
    } while (after);
    expect(seen).toEqual(
      team.reps
        .slice(1)
        .map(({ id }) => id)
        .toSorted(),
    );
    const hostile = { size: 2, after: "' OR TRUE" };
    const week = await findTeamWeek(scope, { teamIds: [team.id], ...asked, typeIds, page: hostile });
    expect(week.rows).toHaveLength(2);
  });

  test("its totals are its rows and the unnamed rest, whoever moved when", async () => {
    const [a, b] = [await seedTeam({ reps: 3 }), await seedTeam({ reps: 3 })];
    const people = [...a.reps, ...b.reps].map(({ id }) => id);
    const entry = fc.record({ who: fc.nat(5), day: fc.nat(6), type: fc.nat(1), count: fc.integer({ min: 1, max: 9 }) });
    const move = fc.option(fc.integer({ min: 1, max: 6 }));
    const moves = fc.array(move, { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, { selector: ({ who, day, type }) => `${who} ${day} ${type}` }),
        moves,
        async (log, moved) => {
          await database().activityDaily.deleteMany();
          await database().teamMembership.deleteMany({ where: { personId: { in: people } } });
          for (const [index, personId] of people.entries()) {
            const [own, other] = index < 3 ? [a, b] : [b, a];
            const on = moved[index] ? addDays(WEEK.from, moved[index]) : null;
            await joinTeam(personId, own.id, { until: on });
            if (on) await joinTeam(personId, other.id, { from: on });
          }
          for (const { who, day, type, count } of log)
            await done(people[who], addDays(WEEK.from, day), count, typeIds[type]);
          const weeks = [await teamWeek(a), await teamWeek(b)];
          for (const week of weeks) expect(summed(week)).toEqual(week.totals);
          for (const [type, typeId] of typeIds.entries()) {
            const logged = log.filter((row) => row.type === type).reduce((sum, row) => sum + row.count, 0);
            expect(weeks.reduce((sum, week) => sum + (week.totals[typeId] ?? 0), 0)).toBe(logged);
          }
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe("the week of a person", () => {
  test("stands against their own eight weeks, cut at the same weekday", async () => {
    const [rep] = south.reps;
    // Every week two on Monday, three on Wednesday and ten on Friday.
    for (let ago = 1; ago <= 8; ago += 1) {
      const monday = addDays(WEEK.from, -7 * ago);
      for (const [place, count] of [
        [0, 2],
        [2, 3],
        [4, 10],
      ] as const)
        await done(rep?.id, addDays(monday, place), count);
    }
    const figure = async () => {
      const weeks = await listPersonWeeks(await scopeOf(rep?.id), [rep?.id ?? ""], asked);
      return weeks.get(rep?.id ?? "")?.([call])[0];
    };
    // By Wednesday evening a third of the fifteen, drawn a little towards an even week.
    const first = await figure();
    expect(first).toMatchObject({ value: 0, usual: { weeks: 8 }, weeks: [15, 15, 15, 15, 15, 15, 15, 15] });
    expect(first?.usual?.average).toBeGreaterThan(5);
    expect(first?.usual?.average).toBeLessThan(6.5);
    // What is missing today is no reason to worry.
    expect(first?.standing).toBe("within");
    await done(rep?.id, TODAY, 40);
    expect(await figure()).toMatchObject({ value: 40, standing: "above" });
  });

  test("leaves out weeks of absence, and those before the first day", async () => {
    const { id } = await seedPerson({ hiredOn: "2026-10-12" });
    await database().absence.create({
      data: {
        id: crypto.randomUUID(),
        personId: id,
        kind: "VACATION",
        fromDay: columnOfDay("2026-11-02"),
        untilDay: columnOfDay("2026-11-09"),
        createdAt: NOW,
      },
    });
    const weeks = await listPersonWeeks(await scopeOf(id), [id], asked);
    expect(weeks.get(id)?.([call])[0]?.weeks).toEqual([null, null, null, 0, 0, 0, null, 0]);
  });

  test("is not there for those who may not see the person", async () => {
    const [rep] = south.reps;
    await done(rep?.id, TODAY, 4);
    const foreign = await scopeOf(north.lead?.id);
    expect((await listPersonWeeks(foreign, [rep?.id ?? ""], asked)).size).toBe(0);
    const seen = await listPersonWeeks(await scopeOf(south.lead?.id), [rep?.id ?? ""], asked);
    expect(seen.get(rep?.id ?? "")?.([call])[0]?.lastDay).toBe(4);
  });
});
