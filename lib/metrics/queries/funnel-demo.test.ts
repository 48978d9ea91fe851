import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { loadCompany } from "@/prisma/seed/load-company";
import { personId } from "@/prisma/seed/person-id";
import { findFunnel } from "./funnel";

useTestDatabase();

const LOADED = new Date("2026-11-20T15:00:00Z");

beforeAll(() => loadCompany(LOADED), 300_000);

test("the funnel names the leak of Tomás: from the demo to the proposal", async () => {
  const tomas = personId("Tomás Rivera");
  const scope = await mintScope(await actorOf(tomas), "metric:read", LOADED);
  if (!scope) return expect.unreachable();
  const subject = { personId: tomas };
  const funnel = await findFunnel(scope, { subject, today: "2026-11-20", now: LOADED, weeks: 26 });
  if (!funnel) return expect.unreachable();
  const { places, verdict, volume, steps } = funnel.activities;
  if (verdict.kind !== "step") return expect.unreachable();
  expect(places[verdict.at - 1]?.key).toBe("demo");
  expect(places[verdict.at]?.key).toBe("proposal");
  expect(verdict.chance).toBeGreaterThan(0.7);
  expect(verdict.winsAQuarter).toBeGreaterThan(1);
  expect(verdict.amountAQuarter).toBeGreaterThan(0);
  expect(steps[verdict.at - 1]?.likely.high).toBeLessThan(steps[verdict.at - 1]?.peers ?? 0);
  // It is not effort: he calls more than the others.
  expect(volume.aWeek).toBeGreaterThan(volume.peersAWeek ?? Number.POSITIVE_INFINITY);
});
