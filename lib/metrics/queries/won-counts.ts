import { columnOfDay } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";
import type { TwoSpans } from "./activity-counts";

/** How many deals somebody won in both spans, and what those came to whose worth is known. */
export type WonCount = { personId: string; own: number; past: number; valued: number; amountMinor: number };

type Row = { person_id: string; own: number; past: number; valued: number; amount: number };

/** For these people, or for everybody. */
export async function listWonCounts(personIds: readonly string[] | null, spans: TwoSpans): Promise<WonCount[]> {
  const { from, pastFrom, until } = spans;
  const whose = personIds === null ? Prisma.sql`TRUE` : Prisma.sql`person_id = ANY(${[...personIds]}::uuid[])`;
  const rows = await readRows<Row>(Prisma.sql`${PLAN_ANEW}
    SELECT person_id, count(*) FILTER (WHERE closed_on >= ${columnOfDay(from)}::date)::int AS own,
      count(*) FILTER (WHERE closed_on < ${columnOfDay(from)}::date)::int AS past,
      count(base_amount_minor)::int AS valued, coalesce(sum(base_amount_minor), 0)::float8 AS amount
    FROM opportunity
    WHERE kind = 'WON' AND closed_on >= ${columnOfDay(pastFrom)}::date AND closed_on < ${columnOfDay(until)}::date AND ${whose}
    GROUP BY person_id`);
  return rows.map(({ person_id, amount, ...row }) => ({ ...row, personId: person_id, amountMinor: amount }));
}
