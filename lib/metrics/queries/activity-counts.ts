import { COMPANY_UNIT } from "@/lib/activities/domain/company-unit";
import { unitCountsSql } from "@/lib/activities/queries/unit-counts";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";

/** So many weeks up to a day, that day itself not included, and as many before them. */
export type TwoSpans = { from: Day; pastFrom: Day; until: Day };

export function twoSpansUntil(until: Day, weeks: number): TwoSpans {
  return { from: addDays(until, -7 * weeks), pastFrom: addDays(until, -14 * weeks), until };
}

/** So many weeks up to a day, and nothing before them. */
export function spanUntil(until: Day, weeks: number): TwoSpans {
  const from = addDays(until, -7 * weeks);
  return { from, pastFrom: from, until };
}

/** What somebody did of a type; without a type, the days on which they logged anything. */
export type ActivityCount = { personId: string | null; typeId: string | null; own: number; past: number };

type Row = { person_id: string | null; type_id: string | null; own: number; past: number };

/** Counts by person and type in both spans, and on how many days each of them logged at all. */
export async function listActivityCounts(personIds: readonly string[], spans: TwoSpans): Promise<ActivityCount[]> {
  const { from, past } = conditionsOf(spans);
  const rows = await readRows<Row>(Prisma.sql`${PLAN_ANEW}
    WITH days AS (
      SELECT person_id, type_id, day, count FROM activity_daily
      WHERE person_id = ANY(${[...personIds]}::uuid[]) AND count > 0 AND ${withinSql(spans)})
    SELECT person_id, type_id, coalesce(sum(count) FILTER (WHERE ${from}), 0)::int AS own,
      coalesce(sum(count) FILTER (WHERE ${past}), 0)::int AS past FROM days GROUP BY 1, 2
    UNION ALL
    SELECT person_id, NULL, count(DISTINCT day) FILTER (WHERE ${from})::int, count(DISTINCT day) FILTER (WHERE ${past})::int
    FROM days GROUP BY 1`);
  return rows.map(countOf);
}

/** The same for everybody together, from the totals that are kept; days are those of the calendar week. */
export async function listCompanyCounts(spans: TwoSpans, weeks: number): Promise<ActivityCount[]> {
  const { from, past } = conditionsOf(spans);
  const rows = await readRows<Row>(Prisma.sql`${PLAN_ANEW}
    SELECT NULL::uuid AS person_id, type_id, coalesce(sum(count) FILTER (WHERE ${from}), 0)::int AS own,
      coalesce(sum(count) FILTER (WHERE ${past}), 0)::int AS past
    FROM (${unitCountsSql([COMPANY_UNIT], { from: spans.pastFrom, until: spans.until })}) AS days GROUP BY type_id`);
  return [...rows.map(countOf), { personId: null, typeId: null, own: 5 * weeks, past: 5 * weeks }];
}

function countOf({ person_id, type_id, own, past }: Row): ActivityCount {
  return { personId: person_id, typeId: type_id, own, past };
}

function conditionsOf({ from }: TwoSpans): { from: Prisma.Sql; past: Prisma.Sql } {
  const first = Prisma.sql`${columnOfDay(from)}::date`;
  return { from: Prisma.sql`day >= ${first}`, past: Prisma.sql`day < ${first}` };
}

function withinSql({ pastFrom, until }: TwoSpans): Prisma.Sql {
  return Prisma.sql`(day >= ${columnOfDay(pastFrom)}::date AND day < ${columnOfDay(until)}::date)`;
}
