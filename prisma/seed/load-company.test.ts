import { expect, test } from "vitest";
import { listRollupDifferences } from "@/lib/activities/queries/rollup-check";
import { listUnitDifferences } from "@/lib/activities/queries/unit-check";
import { listWonDifferences } from "@/lib/pipeline/queries/won-check";
import { database } from "@/lib/platform/db/database";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { DEMO_ACCOUNTS } from "./accounts";
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

/** Nothing waits to become part of the totals, which are what the people did and won. */
async function expectFolded(): Promise<void> {
  expect([await database().unitChange.count(), await database().wonStale.count()]).toEqual([0, 0]);
  expect([await listUnitDifferences(), await listWonDifferences()]).toEqual([[], []]);
}

test("the demo company is loaded whole, tells its stories, and goes on at a later start", async () => {
  await loadCompany(LOADED);
  expect(await database().person.count()).toBe(CAST.length);
  expect(await listRollupDifferences()).toEqual([]);
  await expectFolded();

  // A rep whose appointments halved six weeks ago while calls stay as they were.
  const perWeek = async (key: string, from: string, until: string, weeks: number) =>
    (await weekly("Jonas Petersen", key, from, until)) / weeks;
  const usual = await perWeek("appointment_booked", "2026-07-06", "2026-10-05", 13);
  expect((await perWeek("appointment_booked", "2026-10-12", "2026-11-21", 6)) / usual).toBeLessThan(0.6);
  const calls = await perWeek("call", "2026-10-12", "2026-11-21", 6);
  expect(calls / (await perWeek("call", "2026-09-07", "2026-10-05", 4))).toBeGreaterThan(0.8);
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
  await expectFolded();
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

test("deals are with accounts of their owner's own territory, most of them with one", async () => {
  const deals = await database().opportunity.findMany({ select: { personId: true, accountId: true, name: true } });
  const territoryOf = new Map(CAST.map(({ name, promoted, team }) => [personId(name), promoted?.from ?? team]));
  const accounts = new Map(DEMO_ACCOUNTS.map(({ id, territory }) => [id, territory]));
  const placed = deals.filter(({ accountId }) => accountId !== null);
  expect(placed.length / deals.length).toBeGreaterThan(0.9);
  const astray = placed.filter(
    ({ personId, accountId }) => accounts.get(accountId ?? "") !== territoryOf.get(personId),
  );
  expect(astray).toEqual([]);
});

test("what was done with an account is about the deal that lived on that day, and many deals have something", async () => {
  const [told] = await database().$queryRaw<{ astray: number; deals: number; loose: number }[]>`
    SELECT count(*) FILTER (WHERE o.person_id <> a.person_id OR o.account_id <> a.account_id
             OR a.day < o.opened_on OR a.day > o.closed_on)::int AS astray,
           count(DISTINCT o.id)::int AS deals, count(*) FILTER (WHERE a.account_id IS NULL)::int AS loose
    FROM activity a JOIN opportunity o ON o.id = a.opportunity_id`;
  expect(told).toMatchObject({ astray: 0, loose: 0 });
  expect(told?.deals).toBeGreaterThan(100);
});

test("a seller of West leads it since seven weeks, and nobody is in two places", async () => {
  const id = personId("Leonie Castell");
  const since = new Date("2026-10-02");
  const teams = { select: { fromDay: true, untilDay: true, team: { select: { name: true } } } } as const;
  const days = { where: { personId: id }, orderBy: { fromDay: "asc" } } as const;
  expect(await database().teamMembership.findMany({ ...days, ...teams })).toMatchObject([
    { untilDay: since, team: { name: "West" } },
    { fromDay: since, untilDay: null, team: { name: "Sales" } },
  ]);
  expect(await database().teamLeadership.findMany({ ...days, ...teams })).toMatchObject([
    { fromDay: since, untilDay: null, team: { name: "West" } },
  ]);
  const before = { team: { name: "West" }, personId: personId("Sigrid Aalto") };
  expect((await database().teamLeadership.findFirstOrThrow({ where: before })).untilDay).toEqual(since);
});

test("it never loads where anybody lives", async () => {
  await expect(loadCompany(LATER)).rejects.toThrow("empty database");
});
