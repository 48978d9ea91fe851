import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { pointsOfFunnel } from "@/lib/metrics/domain/strong-and-weak";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { loadCompany } from "@/prisma/seed/load-company";
import { personId } from "@/prisma/seed/person-id";
import { findAhead } from "./ahead";
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
  // The step is a weak point of his, and how much he begins a strong one.
  const { strong, weak } = pointsOfFunnel(funnel);
  expect(weak.map(({ what }) => [what.kind, places[what.at]?.key])).toContainEqual(["ratio", "proposal"]);
  expect(strong.map(({ what }) => what.kind)).toContain("volume");
});

test("the pipeline ahead of Jonas: with half the appointments less comes than he has won, and more of them would hold it", async () => {
  const jonas = personId("Jonas Petersen");
  const scope = await mintScope(await actorOf(jonas), "metric:read", LOADED);
  if (!scope) return expect.unreachable();
  const ahead = await findAhead(scope, { personId: jonas, today: "2026-11-20", now: LOADED });
  if (!ahead) return expect.unreachable();
  expect(ahead.pace.of).toBe("appointments");
  expect(ahead.pace.presentAWeek).toBeLessThan((ahead.pace.holdingAWeek ?? 0) / 1.5);
  expect(ahead.winsAtThisRate).toBeLessThan(0.7 * ahead.usualWins);
  expect(ahead.spans.map(({ weeks }) => weeks)).toEqual([4, 8, 12]);
  for (const { wins, amountMinor } of ahead.spans) {
    expect(wins.low).toBeLessThanOrEqual(wins.mean);
    expect(wins.high).toBeGreaterThanOrEqual(wins.mean);
    expect(amountMinor?.low ?? 0).toBeLessThan(amountMinor?.high ?? 0);
  }
  // Nobody looks ahead for somebody out of sight.
  expect(await findAhead(scope, { personId: personId("Hannah Köhler"), today: "2026-11-20", now: LOADED })).toBeNull();
});
