import type { Minor } from "@/lib/kernel/money";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import type { DealCourse } from "@/lib/metrics/domain/deal-course";
import { Prisma } from "@/lib/platform/db/generated/client";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";

/** The latest so many deals of a company say what all of them would. */
const MOST_DEALS = 20_000;

/** Where an import cannot know a time; no deal is that old. */
const UNKNOWN = -1;

export type OwnedCourse = { personId: string; course: DealCourse; amountMinor: Minor | null };

type Row = { person_id: string; amount: number | null; places: number[]; times: number[]; recorded: number[] };

/**
 * The ways of the deals of these people, or of everybody, that were open or closed on a day or later. Places count the open stages
 * in use in their order; one that is no longer in use counts as the one before it.
 */
export async function listDealCourses(personIds: readonly string[] | null, since: Day): Promise<OwnedCourse[]> {
  const whose = personIds === null ? Prisma.sql`TRUE` : Prisma.sql`o.person_id = ANY(${[...personIds]}::uuid[])`;
  const rows = await readRows<Row>(Prisma.sql`${PLAN_ANEW}
    WITH ${placesSql()},
    deal AS (
      SELECT o.id, o.person_id, o.base_amount_minor::float8 AS amount FROM opportunity o
      WHERE ${whose} AND (o.kind = 'OPEN' OR o.closed_on >= ${columnOfDay(since)}::date)
      ORDER BY o.created_at DESC LIMIT ${MOST_DEALS})
    SELECT deal.person_id::text, deal.amount, array_agg(place.place) AS places,
      array_agg(coalesce(extract(epoch FROM e.occurred_at) / 86400, ${UNKNOWN})::float8) AS times,
      array_agg((extract(epoch FROM e.recorded_at) / 86400)::float8) AS recorded
    FROM deal JOIN stage_event e ON e.opportunity_id = deal.id JOIN place ON place.id = e.to_stage_id
    GROUP BY deal.id, deal.person_id, deal.amount`);
  return rows.map(({ person_id, amount, places, times, recorded }) => ({
    personId: person_id,
    amountMinor: amount,
    course: places.map((into, index) => {
      const at = times[index] ?? UNKNOWN;
      return { into, at: at === UNKNOWN ? null : at, recordedAt: recorded[index] ?? 0 };
    }),
  }));
}

/** Stages as places: the open ones in use from 1 on, then won, and lost as 0. */
export function placesSql(): Prisma.Sql {
  return Prisma.sql`
    rung AS (SELECT id, position FROM stage WHERE kind = 'OPEN' AND ended_on IS NULL),
    place AS (
      SELECT s.id, (CASE s.kind WHEN 'LOST' THEN 0 WHEN 'WON' THEN (SELECT count(*) FROM rung) + 1
        ELSE greatest(1, (SELECT count(*) FROM rung WHERE rung.position <= s.position)) END)::int AS place FROM stage s)`;
}
