import { expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession, seedCommitment } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listOpenCommitments } from "./commitments";

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
