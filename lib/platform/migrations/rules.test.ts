import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { writeAudit } from "@/lib/platform/audit/audit";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { joinTeam, leadTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

beforeAll(() => seedOrganisation());

describe("the audit trail", () => {
  test("is refused every change by the database itself", async () => {
    const now = new Date("2026-11-24T10:00:00Z");
    await inTransaction((tx) => writeAudit(tx, { action: "a.b", actorId: null, now }, [{ entity: "Person" }]));
    for (const sql of ["UPDATE audit_event SET action = 'x'", "DELETE FROM audit_event", "TRUNCATE audit_event"]) {
      await expect(database().$executeRawUnsafe(sql)).rejects.toThrow("audit_is_final");
    }
    expect(await database().auditEvent.count()).toBe(1);
  });
});

describe("one team for each person and day", () => {
  const cases = [
    ["one without an end beside another", "2026-01-01", null, "2026-06-01", null, false],
    ["the day on which the other ends", "2026-01-01", "2026-06-01", "2026-06-01", null, true],
    ["the day before it ends", "2026-01-01", "2026-06-01", "2026-05-31", "2026-06-02", false],
    ["one before the other begins", "2026-06-01", null, "2026-01-01", "2026-06-01", true],
  ] as const;

  test.each(cases)("%s", async (_, from, until, otherFrom, otherUntil, isAllowed) => {
    const [team, other, person] = [
      await seedTeam({ isLed: false }),
      await seedTeam({ isLed: false }),
      await seedPerson(),
    ];
    await joinTeam(person.id, team.id, { from, until });
    const second = joinTeam(person.id, other.id, { from: otherFrom, until: otherUntil });
    if (isAllowed) await second;
    else await expect(second).rejects.toThrow("membership_overlap");
  });

  test("two at once: one of them is refused", async () => {
    const [team, other, person] = [
      await seedTeam({ isLed: false }),
      await seedTeam({ isLed: false }),
      await seedPerson(),
    ];
    const results = await Promise.allSettled([team, other].map(({ id }) => joinTeam(person.id, id)));
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("one lead for each team and day", () => {
  test("a second lead is refused, also at once; deputies may be several", async () => {
    const team = await seedTeam({ isLed: false });
    const people = await Promise.all([1, 2].map(() => seedPerson({ role: "MANAGER" })));
    const results = await Promise.allSettled(people.map(({ id }) => leadTeam(id, team.id)));
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    for (const { id } of people) await leadTeam(id, team.id, { kind: "DEPUTY" });
    expect(await database().teamLeadership.count({ where: { teamId: team.id } })).toBe(3);
  });
});

describe("the closure of the team tree", () => {
  test("is what walking up the parents gives, after any course of moves; a circle is refused", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 7; index += 1) ids.push((await seedTeam({ isLed: false })).id);
    const move = fc.record({ team: fc.nat(6), parent: fc.option(fc.nat(6)) });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 15 }), async (moves) => {
        for (const { team, parent } of moves)
          await hang(ids[team] ?? "", parent === null ? null : (ids[parent] ?? null));
        expect(await keptClosure()).toEqual(await walkedClosure());
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test("two moves at once do not close a circle that neither sees", async () => {
    const [a, b] = [await seedTeam({ isLed: false }), await seedTeam({ isLed: false })];
    const results = await Promise.all([hang(a.id, b.id), hang(b.id, a.id)]);
    expect(results.filter(Boolean)).toHaveLength(1);
  });
});

/** Whether the database took the move. */
async function hang(id: string, parentId: string | null): Promise<boolean> {
  try {
    await database().team.update({ where: { id }, data: { parentId } });
    return true;
  } catch (error) {
    expect(String(error)).toMatch(/team_cycle/);
    return false;
  }
}

async function keptClosure(): Promise<string[]> {
  const rows = await database().teamClosure.findMany();
  return rows.map((row) => `${row.ancestorId} ${row.descendantId} ${row.depth}`).sort();
}

async function walkedClosure(): Promise<string[]> {
  const teams = await database().team.findMany({ select: { id: true, parentId: true } });
  const parentOf = new Map(teams.map((team) => [team.id, team.parentId]));
  return teams
    .flatMap((team) => {
      const lines: string[] = [];
      let depth = 0;
      for (let at: string | null = team.id; at; at = parentOf.get(at) ?? null) {
        lines.push(`${at} ${team.id} ${depth}`);
        depth += 1;
      }
      return lines;
    })
    .sort();
}

test("what lies outside its range is refused whoever writes it", async () => {
  const { id: personId } = await seedPerson();
  const pattern = { id: newId(), personId, fromDay: new Date("2026-01-01"), percents: [100, 100, 101, 0, 0, 0, 0] };
  await expect(database().workingPattern.create({ data: pattern })).rejects.toThrow();
  await expect(
    database().person.update({ where: { id: personId }, data: { email: "Upper@kestrel.example" } }),
  ).rejects.toThrow();
  await expect(
    database().organisation.create({ data: { ...(await database().organisation.findFirstOrThrow()), id: 2 } }),
  ).rejects.toThrow();
});
