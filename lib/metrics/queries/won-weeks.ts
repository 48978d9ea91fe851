import { columnOfDay, type Day } from "@/lib/kernel/period";
import type { Countable } from "@/lib/metrics/domain/definition";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

type Sum = Extract<Countable, { kind: "sum" }>;
type Row = { person_id: string; places: number[]; amounts: number[] };

/**
 * What each of these people won in each of some weeks, in the smallest unit of the house's currency at the rate of each closing; of
 * some products or families where the metric names them. By person and the place of the week.
 */
export async function listWonWeeks(
  tx: Tx,
  personIds: readonly string[],
  { first, weeks, of }: { first: Day; weeks: number; of: Sum },
): Promise<Map<string, Map<number, number>>> {
  const from = Prisma.sql`${columnOfDay(first)}::date`;
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT person_id, array_agg(place) AS places, array_agg(amount) AS amounts FROM (
      SELECT o.person_id, (o.closed_on - ${from}) / 7 AS place, coalesce(sum(${amountSql(of)}), 0)::float8 AS amount
      FROM opportunity o CROSS JOIN organisation own
      WHERE o.kind = 'WON' AND o.person_id = ANY(${[...personIds]}::uuid[])
        AND o.closed_on >= ${from} AND o.closed_on < ${from} + ${7 * weeks}::int
      GROUP BY o.person_id, place) AS week
    GROUP BY person_id`);
  return new Map(
    rows.map(({ person_id, places, amounts }) => [
      person_id,
      new Map(places.map((place, index) => [place, amounts[index] ?? 0])),
    ]),
  );
}

function amountSql({ productIds = [], families = [] }: Sum): Prisma.Sql {
  if (productIds.length + families.length === 0) return Prisma.sql`o.base_amount_minor`;
  return Prisma.sql`(SELECT sum(round(l.amount_minor * CASE WHEN o.currency = own.currency THEN 1
      ELSE o.rate_ppm * 10::numeric ^ own.currency_exponent / (1000000 * 10::numeric ^ o.currency_exponent) END))
    FROM opportunity_line l JOIN product p ON p.id = l.product_id
    WHERE l.opportunity_id = o.id AND l.amount_minor IS NOT NULL AND o.base_amount_minor IS NOT NULL
      AND (l.product_id = ANY(${[...productIds]}::uuid[]) OR p.family = ANY(${[...families]}::text[])))`;
}
