import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { seedSlump } from "@/lib/platform/testing/seed-slump";
import { joinTeam, leadTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { tellOpened } from "./tell-slump";

useTestDatabase();

beforeAll(async () => {
  await seedOrganisation({ timeZone: "Pacific/Auckland" });
});

test("whoever leads the team on the day of the organisation hears of it, not who led it until then", async () => {
  const team = await seedTeam({ isLed: false });
  const [rep, before, since] = [
    await seedPerson(),
    await seedPerson({ role: "MANAGER" }),
    await seedPerson({ role: "MANAGER" }),
  ];
  await joinTeam(rep.id, team.id);
  await leadTeam(before.id, team.id, { until: "2026-11-25" });
  await leadTeam(since.id, team.id, { from: "2026-11-25" });
  // Still the 24th in London and the 25th in Auckland.
  const at = new Date("2026-11-24T18:00:00Z");
  const { id } = await seedSlump(rep.id, { releasedAt: at });
  const slump = await database().slump.findUniqueOrThrow({ where: { id } });
  await database().$transaction((tx) => tellOpened(tx, { slump, at }, at));
  const told = await database().notice.findMany({ where: { kind: "slump.known" }, select: { personId: true } });
  expect(told).toEqual([{ personId: since.id }]);
});
