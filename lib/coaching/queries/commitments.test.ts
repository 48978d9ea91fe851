import { expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { database } from "@/lib/platform/db/database";
import { CIRCLE, PLACES, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession, seedCommitment } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { countAgreed, listOpenCommitments } from "./commitments";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");

test("what has been overdue for longest is named first", async () => {
  const { self: personId, manager } = await seedCircle();
  const { id } = await seedCoachingSession(personId, manager, { state: "HELD" });
  for (const dueOn of ["2026-12-01", "2026-11-20", "2026-11-24", "2026-11-02"])
    await seedCommitment({ id, personId, ownerId: personId }, { from: "2026-11-01", dueOn });
  const scope = await mintScope(await actorOf(manager, NOW), "coaching:read", NOW);
  const open = scope ? await listOpenCommitments(scope) : [];
  expect(open.map(({ dueOn }) => dueOn)).toEqual(["2026-11-02", "2026-11-20", "2026-11-24", "2026-12-01"]);
});

test("what was agreed on in a talk is counted for those who may see it, without what was dropped", async () => {
  const people = await seedCircle();
  const talk = await seedCoachingSession(people.self, people.manager, { state: "HELD" });
  for (const state of ["KEPT", "KEPT", "OPEN", "DROPPED"] as const) {
    const { id } = await seedCommitment({ id: talk.id, personId: people.self, ownerId: people.self });
    await database().coachingCommitment.update({ where: { id }, data: { state } });
  }
  for (const place of PLACES) {
    const scope = await mintScope(await actorOf(people[place], NOW), "coaching:read", NOW);
    const counted = scope && (await countAgreed(scope, [talk])).get(talk.id);
    expect(counted ?? null, place).toEqual(CIRCLE[place] === "none" ? null : { all: 3, kept: 2 });
  }
});
