import { expect, test } from "vitest";
import { listRollupDifferences } from "@/lib/activities/queries/rollup-check";
import { database } from "@/lib/platform/db/database";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { CAST } from "./cast";
import { loadCompany } from "./load-company";
import { personId } from "./person-id";
import { tellUntil } from "./tell-until";

useTestDatabase();

const LOADED = new Date("2026-11-20T15:00:00Z");
const LATER = new Date("2026-12-04T09:00:00Z");

async function weekly(name: string, key: string, from: string, until: string): Promise<number> {
  const { _sum } = await database().activityDaily.aggregate({
    where: { personId: personId(name), type: { key }, day: { gte: new Date(from), lt: new Date(until) } },
    _sum: { count: true },
  });
  return _sum.count ?? 0;
}

test("the demo company is loaded whole, tells its stories, and goes on at a later start", async () => {
  await loadCompany(LOADED);
  expect(await database().person.count()).toBe(CAST.length);
  expect(await listRollupDifferences()).toEqual([]);

  // A rep whose appointments halved while calls stay as they were.
  const usual = (await weekly("Jonas Petersen", "appointment_booked", "2026-09-07", "2026-11-02")) / 8;
  const now = (await weekly("Jonas Petersen", "appointment_booked", "2026-11-09", "2026-11-21")) / 2;
  expect(now / usual).toBeLessThan(0.65);
  const calls = (await weekly("Jonas Petersen", "call", "2026-11-09", "2026-11-21")) / 2;
  expect(calls / ((await weekly("Jonas Petersen", "call", "2026-09-07", "2026-11-02")) / 8)).toBeGreaterThan(0.8);
  // A newcomer in her fifth week, and somebody on leave.
  expect(await weekly("Priya Nair", "call", "2026-01-01", "2026-10-19")).toBe(0);
  expect(await weekly("Oskar Lindgren", "call", "2026-11-02", "2026-11-21")).toBe(0);

  const before = await database().activity.count();
  expect(await tellUntil(database(), LATER)).toBeGreaterThan(300);
  expect(await database().activity.count()).toBeGreaterThan(before);
  expect(await tellUntil(database(), LATER)).toBe(0);
  expect(await listRollupDifferences()).toEqual([]);
  const late = await database().activity.count({ where: { occurredAt: { gt: LATER } } });
  expect(late).toBe(0);
}, 120_000);

test("its deals keep the rules that the application holds people to", async () => {
  const broken = await database().$queryRaw<{ id: string }[]>`
    SELECT o.id FROM opportunity o WHERE
      (kind = 'OPEN' AND (closed_on IS NOT NULL OR close_reason IS NOT NULL))
      OR (kind = 'WON' AND (closed_on IS NULL OR amount_minor IS NULL))
      OR (kind = 'LOST' AND close_reason IS NULL)
      OR closed_on < opened_on
      OR amount_minor <> (SELECT sum(amount_minor) FROM opportunity_line l WHERE l.opportunity_id = o.id)
      OR stage_id <> (SELECT to_stage_id FROM stage_event e WHERE e.opportunity_id = o.id ORDER BY occurred_at DESC, e.kind DESC LIMIT 1)`;
  expect(broken).toEqual([]);
  const kinds = await database().opportunity.groupBy({ by: ["kind"], _count: true });
  expect(kinds.every((kind) => kind._count > 100)).toBe(true);
});

test("it never loads where anybody lives", async () => {
  await expect(loadCompany(LATER)).rejects.toThrow("empty database");
});
