import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { type CadenceKept, cadenceKeptOf } from "@/lib/coaching/domain/cadence-kept";
import type { Compared } from "@/lib/coaching/domain/spans";
import { type Day, dayAt, dayOfColumn } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

type Row = { weeks: number; since: Date; heldAt: Date[] };

/** Whether the talks that the cadence asks for with these people were held in time, whoever held them. */
export async function findCadenceKept(
  scope: Scope,
  { personIds, today, timeZone }: { personIds: readonly string[]; today: Day; timeZone: string },
): Promise<Compared<CadenceKept>> {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT c.weeks, c.since_day AS since, ARRAY(SELECT s.held_at FROM coaching_session s
      WHERE s.person_id = c.person_id AND s.state = 'HELD' AND s.held_at >= c.since_day) AS "heldAt"
    FROM coaching_cadence c
    WHERE c.person_id = ANY(${[...personIds]}::uuid[]) AND ${scopeSql(scope, Prisma.sql`c.person_id`)}`);
  const courses = rows.map(({ weeks, since, heldAt }) => ({
    ...{ weeks, since: dayOfColumn(since) },
    heldOn: heldAt.map((at) => dayAt(at, timeZone)),
  }));
  return cadenceKeptOf(courses, today);
}
