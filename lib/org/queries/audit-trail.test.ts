import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import type { AuditEventView } from "@/lib/org/views";
import type { AuditEntry } from "@/lib/platform/audit/audit";
import { writeAudit } from "@/lib/platform/audit/audit";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, type SeededPerson, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { type AuditFilter, listAuditEvents, listAuditedPeople } from "./audit-trail";

useTestDatabase();

const timeZone = "Europe/Berlin";
const noon = new Date("2026-11-20T11:00:00Z");
let admin: SeededPerson;
let rep: SeededPerson;
let teamId: string;
let scope: Scope;
let selling: Scope;

async function scopeFor(personId: string, permission: "audit:read" | "activity:read"): Promise<Scope> {
  const minted = await mintScope(await actorOf(personId, noon), permission, noon);
  if (!minted) throw new Error("The seeded person may not read this.");
  return minted;
}

async function write(actorId: string | null, action: string, at: Date, entries: readonly AuditEntry[]) {
  await inTransaction((tx) => writeAudit(tx, { action, actorId, now: at }, entries));
}

async function list(filter: AuditFilter = {}, sight: Scope | null = selling): Promise<AuditEventView[]> {
  return (await listAuditEvents(scope, sight, { filter, timeZone })).events;
}

beforeAll(async () => {
  await seedOrganisation();
  admin = await seedPerson({ role: "EXECUTIVE", isAdmin: true, name: "Ada Admin" });
  rep = await seedPerson({ name: "Rita Rep" });
  teamId = (await seedTeam({ name: "Harbour", isLed: false })).id;
  scope = await scopeFor(admin.id, "audit:read");
  selling = await scopeFor(admin.id, "activity:read");
  const moved = { entity: "Person", entityId: rep.id, fields: ["team"], values: { teamId, from: "2026-12-01" } };
  await write(admin.id, "org.movePerson", new Date("2026-11-18T22:59:00Z"), [moved]);
  await write(admin.id, "org.endTeam", new Date("2026-11-18T23:00:00Z"), [{ entity: "Team", entityId: teamId }]);
  await write(rep.id, "activities.log", noon, [{ entity: "Activity", entityId: newId(), values: { count: 7 } }]);
});

describe("the trail", () => {
  test("is newest first, with the names of today for whoever did it and for people and teams that it is about", async () => {
    const [logged, ended, moved] = await list();
    expect(logged).toMatchObject({ action: "activities.log", actor: { name: "Rita Rep" }, record: { name: null } });
    expect(ended).toMatchObject({ actor: { name: "Ada Admin" }, record: { id: teamId, name: "Harbour" } });
    expect(moved?.record).toEqual({ id: rep.id, name: "Rita Rep" });
    expect(moved?.values).toContainEqual({ field: "teamId", value: { id: teamId, name: "Harbour" } });
    expect(moved?.values).toContainEqual({ field: "from", value: "2026-12-01" });
  });

  test("names follow the record, and an unknown record has none", async () => {
    const gone = newId();
    await write(gone, "org.editTeam", new Date("2026-11-01T10:00:00Z"), [{ entity: "Team", entityId: gone }]);
    await database().team.update({ where: { id: teamId }, data: { name: "Port" } });
    const events = await list({ entity: "Team" });
    expect(events.map((event) => event.record?.name)).toEqual(["Port", null]);
    expect(events[1]?.actor).toEqual({ id: gone, name: null });
  });

  test("selling is in it only for those whose activities the reader may see", async () => {
    const bare = await seedPerson({ role: "REP", isAdmin: true });
    const own = await scopeFor(bare.id, "activity:read");
    await write(bare.id, "activities.log", noon, [{ entity: "Activity", entityId: newId() }]);
    expect((await list({ entity: "Activity" }, own)).map((event) => event.actor?.id)).toEqual([bare.id]);
    expect(await list({ entity: "Activity" }, null)).toEqual([]);
    expect((await list({ entity: "Activity" })).length).toBe(2);
  });

  test("what is confidential is in it only for whoever caused it, also for an executive and under every filter", async () => {
    const slump = { entity: "Slump", entityId: newId(), fields: ["seen"] };
    await write(rep.id, "metrics.seeSlump", noon, [slump]);
    const asked = [{}, { entity: "Slump" }, { action: "metrics.seeSlump" }, { personId: rep.id }];
    for (const filter of asked) expect((await list(filter)).filter(({ entity }) => entity === "Slump")).toEqual([]);
    await write(admin.id, "metrics.seeSlump", noon, [slump]);
    expect((await list({ entity: "Slump" })).map(({ actor }) => actor?.id)).toEqual([admin.id]);
    for (const entity of ["CoachingSession", "CoachingCommitment", "IntensiveProgram", "ProgramSupport"]) {
      await write(rep.id, "coaching.sayWeek", noon, [{ entity, entityId: newId() }]);
      expect(await list({ entity }), entity).toEqual([]);
    }
  });

  test("nobody without the flag reads it", async () => {
    const manager = await actorOf((await seedPerson({ role: "MANAGER" })).id, noon);
    expect(await mintScope(manager, "audit:read", noon)).toBeNull();
  });
});

describe("the filter", () => {
  test("a person: what they did and what was done to them", async () => {
    const actions = (await list({ personId: rep.id })).map((event) => event.action);
    expect(actions).toEqual(["activities.log", "org.movePerson"]);
  });

  test("days begin and end in the reader's own zone, the last one included", async () => {
    expect((await list({ from: "2026-11-18", to: "2026-11-18" })).map((event) => event.action)).toEqual([
      "org.movePerson",
    ]);
    expect((await list({ from: "2026-11-19", to: "2026-11-19" })).map((event) => event.action)).toEqual([
      "org.endTeam",
    ]);
  });

  test("by action and entity; what cannot be is no condition", async () => {
    expect((await list({ action: "org.endTeam" })).length).toBe(1);
    expect(await list({ action: "'; DROP TABLE audit_event" })).toEqual([]);
    expect(await list({ entity: "\u0000" })).toEqual([]);
    const all = (await list()).length;
    expect((await list({ personId: "nobody", from: "soon", to: "2026-02-31" })).length).toBe(all);
  });

  test("people to choose from are there by name", async () => {
    const names = (await listAuditedPeople(scope)).map((person) => person.name);
    expect(names).toContain("Rita Rep");
    expect(names).toEqual([...names].sort());
  });
});

test("pages follow one another without gaps and repeats, also within one instant", async () => {
  const at = new Date("2026-10-01T10:00:00Z");
  const entries = Array.from({ length: 7 }, () => ({ entity: "Ticket", entityId: newId() }));
  await write(admin.id, "org.test", at, entries);
  const seen: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await listAuditEvents(scope, selling, { filter: { entity: "Ticket" }, timeZone, after, size: 3 });
    seen.push(...page.events.map((event) => event.record?.id ?? ""));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen.length).toBe(7);
  expect(new Set(seen)).toEqual(new Set(entries.map((entry) => entry.entityId)));
  const wrong = await listAuditEvents(scope, selling, {
    filter: { entity: "Ticket" },
    timeZone,
    after: `-271821-04-20_${newId()}`,
  });
  expect(wrong.events.length).toBe(7);
});
