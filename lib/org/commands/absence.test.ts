import { beforeAll, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { addAbsenceAction, voidAbsenceAction } from "@/lib/org/actions";
import { listAbsences } from "@/lib/org/queries/absences";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { type SeededTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let region: SeededTeam;
let team: SeededTeam;

beforeAll(async () => {
  await seedOrganisation();
  region = await seedTeam();
  team = await seedTeam({ parentId: region.id, reps: 2 });
});

const actor = (id: string | undefined) => actorOf(id ?? "", now);
const add = (who: Actor, input: unknown) => executeAction(addAbsenceAction.spec, { actor: who, now }, input);

async function kindsSeenBy(id: string | undefined, personId: string) {
  const who = await actor(id);
  const scope = await mintScope(who, "absence:manage", now);
  return scope && (await listAbsences(scope, personId, "2026-01-01", "2026-11-24")).map((absence) => absence.kind);
}

test("the kind is seen by the person and their direct manager; further up it is only away", async () => {
  const personId = team.reps[0]?.id ?? "";
  const result = await add(await actor(personId), {
    personId,
    kind: "SICK",
    from: "2026-11-23",
    lastDay: "2026-11-24",
  });
  expect(result.ok).toBe(true);
  expect(await kindsSeenBy(personId, personId)).toEqual(["SICK"]);
  expect(await kindsSeenBy(team.lead?.id, personId)).toEqual(["SICK"]);
  expect(await kindsSeenBy(region.lead?.id, personId)).toEqual([null]);
  expect(await kindsSeenBy(team.reps[1]?.id, personId)).toEqual([]);
});

test("a manager notes absences of their line, a rep only their own", async () => {
  const personId = team.reps[1]?.id ?? "";
  const input = { personId, kind: "TRAINING", from: "2026-12-07", lastDay: "2026-12-11", percent: "50" };
  expect(await add(await actor(team.reps[0]?.id), input)).toMatchObject({ error: { code: "NOT_FOUND" } });
  expect((await add(await actor(region.lead?.id), input)).ok).toBe(true);
  const [row] = await database().absence.findMany({ where: { personId } });
  expect(row).toMatchObject({ percent: 50, fromDay: new Date("2026-12-07"), untilDay: new Date("2026-12-12") });
});

test("an administrator notes and removes anybody's absences, and afterwards learns only that somebody is away", async () => {
  const { id: personId } = await seedPerson();
  const admin = await actor((await seedPerson({ role: "REP", isAdmin: true })).id);
  const added = await add(admin, { personId, kind: "SICK", from: "2026-11-23", lastDay: "2026-11-24" });
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  expect(await kindsSeenBy(admin.personId, personId)).toEqual([null]);
  expect(await kindsSeenBy(personId, personId)).toEqual(["SICK"]);
  const { id } = added.value.value;
  expect((await executeAction(voidAbsenceAction.spec, { actor: admin, now }, { id })).ok).toBe(true);
  expect(await kindsSeenBy(admin.personId, personId)).toEqual([]);
});

test("two absences do not share a day, also when both are sent at once; a removed one makes room", async () => {
  const { id: personId } = await seedPerson();
  const who = await actor(personId);
  const input = { personId, kind: "VACATION", from: "2026-08-03", lastDay: "2026-08-14" };
  const results = await Promise.all([
    add(who, input),
    add(who, { ...input, from: "2026-08-14", lastDay: "2026-08-20" }),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  const [row] = await database().absence.findMany({ where: { personId } });
  const removed = await executeAction(voidAbsenceAction.spec, { actor: who, now }, { id: row?.id });
  expect(removed.ok).toBe(true);
  expect((await add(who, input)).ok).toBe(true);
});

test("a last day before the first is refused at its field", async () => {
  const { id: personId } = await seedPerson();
  const result = await add(await actor(personId), {
    personId,
    kind: "OTHER",
    from: "2026-08-03",
    lastDay: "2026-08-02",
  });
  expect(result).toMatchObject({ error: { fieldErrors: { lastDay: "org.errors.lastBeforeFirst" } } });
});
