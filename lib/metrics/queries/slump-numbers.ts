import type { Scope } from "@/lib/access/scope/scope";
import { keptForAnHour } from "@/lib/kernel/kept-for-an-hour";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { type OpenSpan, openOverTime } from "@/lib/metrics/domain/open-over-time";
import type { SlumpNumbers, UnitSlumps } from "@/lib/metrics/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";
import { releasedSql } from "./known-slumps";

const QUARTER_DAYS = 91;

/** Half a year, a look for each week. */
const WEEKS = 26;

/** Of fewer people a number tells who it is. */
export const FEWEST_REPS = 5;

type Asked = { teamIds: readonly string[]; today: Day; now: Date };

/** As many sets of teams and days are kept. */
const MOST_KEPT = 50;

const kept = keptForAnHour<SlumpNumbers | null>(MOST_KEPT);

/** The same as `readSlumpNumbers`, worked out once an hour: in a large company that takes as long as a page. */
export async function findSlumpNumbers(scope: Scope, asked: Asked): Promise<SlumpNumbers | null> {
  if (scope.personIds !== null) return null;
  return kept([asked.today, ...asked.teamIds].join(" "), () => readSlumpNumbers(scope, asked));
}

/**
 * How many slumps the company and these of its teams have that are known to the line, how long they last, and how many were open
 * week by week: numbers about nobody, of whoever sells there today. Null for whoever does not see the whole company.
 */
export async function readSlumpNumbers(scope: Scope, asked: Asked): Promise<SlumpNumbers | null> {
  if (scope.personIds !== null) return null;
  const { teamIds } = asked;
  const [units, spans] = await Promise.all([listUnits(asked), listSpans(asked)]);
  const numbers = new Map(units.map((row) => [row.unitId, numbersOf(row)]));
  const of = (id: string): UnitSlumps | null => {
    const unit = numbers.get(id);
    return unit && unit.reps >= FEWEST_REPS ? unit : null;
  };
  return {
    company: numbers.get(null) ?? NONE,
    teams: new Map(teamIds.map((id) => [id, of(id)])),
    trend: openOverTime(spans, WEEKS),
  };
}

const NOT_ANY = { count: 0, days: null };
const NONE: UnitSlumps = { reps: 0, open: 0, people: 0, age: null, last: NOT_ANY, before: NOT_ANY };

type Row = {
  /** Null for the company. */
  unitId: string | null;
  reps: number;
  open: number;
  people: number;
  age: number | null;
  lastCount: number;
  lastDays: number | null;
  beforeCount: number;
  beforeDays: number | null;
};

function numbersOf({ unitId: _unitId, lastCount, lastDays, beforeCount, beforeDays, ...row }: Row): UnitSlumps {
  return { ...row, last: { count: lastCount, days: lastDays }, before: { count: beforeCount, days: beforeDays } };
}

async function listUnits({ teamIds, today, now }: Asked): Promise<Row[]> {
  const on = Prisma.sql`${columnOfDay(today)}::date`;
  const [quarter, half] = [1, 2].map((quarters) => columnOfDay(addDays(today, -quarters * QUARTER_DAYS)));
  const [isLast, isBefore] = [Prisma.sql`k.closed_on >= ${quarter}::date`, Prisma.sql`k.closed_on < ${quarter}::date`];
  const median = (days: Prisma.Sql, which: Prisma.Sql) =>
    Prisma.sql`(percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days}) FILTER (WHERE ${which}))::float`;
  const lasted = Prisma.sql`k.closed_on - k.opened_on`;
  return readRows<Row>(Prisma.sql`${PLAN_ANEW}
    WITH rep AS (
      SELECT p.id AS person_id, m.team_id FROM person p
      LEFT JOIN team_membership m ON m.person_id = p.id AND m.from_day <= ${on} AND (m.until_day IS NULL OR m.until_day > ${on})
      WHERE p.role = 'REP' AND (p.left_on IS NULL OR p.left_on > ${on})),
    placed AS (
      SELECT NULL::uuid AS unit_id, person_id FROM rep
      UNION SELECT c.ancestor_id, rep.person_id FROM rep JOIN team_closure c ON c.descendant_id = rep.team_id
      WHERE c.ancestor_id = ANY(${[...teamIds]}::uuid[])),
    known AS (
      SELECT s.id, s.person_id, s.opened_on, s.closed_on, s.closed_at IS NULL AS is_open FROM slump s
      WHERE ${releasedSql(now)} AND (s.closed_at IS NULL OR (s."end" = 'RECOVERED' AND s.closed_on >= ${half}::date)))
    SELECT placed.unit_id AS "unitId", count(DISTINCT placed.person_id)::int AS reps,
      count(k.id) FILTER (WHERE k.is_open)::int AS open, count(DISTINCT k.person_id) FILTER (WHERE k.is_open)::int AS people,
      ${median(Prisma.sql`${on} - k.opened_on`, Prisma.sql`k.is_open`)} AS age,
      count(k.id) FILTER (WHERE ${isLast})::int AS "lastCount", ${median(lasted, isLast)} AS "lastDays",
      count(k.id) FILTER (WHERE ${isBefore})::int AS "beforeCount", ${median(lasted, isBefore)} AS "beforeDays"
    FROM placed LEFT JOIN known k ON k.person_id = placed.person_id GROUP BY placed.unit_id`);
}

/** From when to when slumps were open, by weeks back from today; those that were taken back never were. */
async function listSpans({ today, now }: Asked): Promise<OpenSpan[]> {
  const first = Prisma.sql`${columnOfDay(addDays(today, -7 * (WEEKS - 1)))}::date`;
  return readRows<OpenSpan>(Prisma.sql`${PLAN_ANEW}
    SELECT ceil((s.opened_on - ${first}) / 7.0)::int AS first,
      coalesce(ceil((s.closed_on - ${first}) / 7.0)::int - 1, ${WEEKS - 1}::int) AS last, count(*)::int AS slumps
    FROM slump s
    WHERE ${releasedSql(now)} AND (s.closed_on IS NULL OR (s.closed_on >= ${first} AND s."end" <> 'WITHDRAWN'))
    GROUP BY 1, 2`);
}
