import { COMPANY_UNIT } from "@/lib/activities/domain/company-unit";
import { unitCountsSql } from "@/lib/activities/queries/unit-counts";
import { keptForAnHour } from "@/lib/kernel/kept-for-an-hour";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** Half a year: long enough for deals to close, short enough to be about the present. */
const DAYS = 182;

/** It is "today" for two or three days at once around the world. */
const MOST_KEPT = 4;

type WinsForEach = ReadonlyMap<string, number>;

const kept = keptForAnHour<WinsForEach>(MOST_KEPT);

/** How many deals the whole company won for each of a type that it did: an aggregate of everybody, about nobody, kept for an hour. */
export function winsForEachType(today: Day): Promise<WinsForEach> {
  return kept(today, () => readWinsForEachType(today));
}

async function readWinsForEachType(today: Day): Promise<WinsForEach> {
  const period = { from: addDays(today, -DAYS), until: today };
  const range = Prisma.sql`>= ${columnOfDay(period.from)}::date`;
  const [counts, [won]] = await Promise.all([
    readRows<{ type_id: string; count: number }>(Prisma.sql`
      SELECT type_id, sum(count)::int AS count FROM (${unitCountsSql([COMPANY_UNIT], period)}) AS days GROUP BY type_id`),
    readRows<{ deals: number }>(Prisma.sql`
      SELECT count(*)::int AS deals FROM opportunity WHERE kind = 'WON' AND closed_on ${range} AND closed_on < ${columnOfDay(today)}::date`),
  ]);
  const deals = won?.deals ?? 0;
  return new Map(counts.filter(({ count }) => count > 0).map((row) => [row.type_id, deals / row.count]));
}
