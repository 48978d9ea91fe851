import { isInScope, type Scope, scopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day, daysBetween, type Period } from "@/lib/kernel/period";
import { decidedDeal } from "@/lib/metrics/domain/decided-deal";
import type { Definition } from "@/lib/metrics/domain/definition";
import type { Decided, Material, SoldPart } from "@/lib/metrics/domain/metric-value";
import { Prisma } from "@/lib/platform/db/generated/client";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";
import { listDealCourses, placesSql } from "./deal-courses";

type Asked = { personId: string; periods: readonly Period[] };

/**
 * What somebody in scope did in each of some periods, as far as these metrics are made of it. The periods may overlap and are read
 * together; for whoever is out of scope they are empty.
 */
export async function listMaterial(
  scope: Scope,
  asked: Asked,
  definitions: readonly Definition[],
): Promise<Material[]> {
  const [first, last] = [
    asked.periods.map(({ from }) => from).sort()[0],
    asked.periods
      .map(({ until }) => until)
      .sort()
      .at(-1),
  ];
  if (!first || !last) return [];
  const whole = { from: first, until: last };
  const [counts, won, decided] = await Promise.all([
    listCounts(scope, { ...asked, whole }, typesOf(definitions)),
    definitions.some(needsDeals) ? listWon(scope, { ...asked, whole }) : [],
    listDecided(scope, { ...asked, whole }, definitions.filter(isConversion)),
  ]);
  return asked.periods.map(({ from, until }): Material => {
    const [start, end] = [daysBetween(first, from), daysBetween(first, until)];
    const isIn = ({ place }: { place: number }) => place >= start && place < end;
    return {
      counts: new Map(counts.map(({ type_id, ...days }) => [type_id, sumWithin(days, start, end)])),
      won: won.filter(isIn).map(({ amount, days, parts }) => ({ amountMinor: amount, days, parts })),
      decided: decided.map(({ deals, ...way }): Decided => {
        const own = deals.filter(isIn);
        return { ...way, decided: own.length, reached: own.filter(({ isReached }) => isReached).length };
      }),
    };
  });
}

type Read = Asked & { whole: Period };

type CountRow = { type_id: string; places: number[]; counts: number[] };

async function listCounts(scope: Scope, { personId, whole }: Read, typeIds: readonly string[]): Promise<CountRow[]> {
  if (typeIds.length === 0) return [];
  return readRows<CountRow>(Prisma.sql`
    SELECT type_id, array_agg(day - ${columnOfDay(whole.from)}::date) AS places, array_agg(count) AS counts
    FROM activity_daily
    WHERE person_id = ${personId}::uuid AND ${scopeSql(scope, Prisma.sql`person_id`)} AND type_id = ANY(${[...typeIds]}::uuid[])
      AND day >= ${columnOfDay(whole.from)}::date AND day < ${columnOfDay(whole.until)}::date
    GROUP BY type_id`);
}

function sumWithin({ places, counts }: Omit<CountRow, "type_id">, start: number, end: number): number {
  return places.reduce((sum, place, index) => (place >= start && place < end ? sum + (counts[index] ?? 0) : sum), 0);
}

type WonRow = { place: number; amount: number | null; days: number | null; parts: SoldPart[] };

/** Won deals with what each product brought, in the house's currency at the rate of each closing. */
async function listWon(scope: Scope, { personId, whole }: Read): Promise<WonRow[]> {
  return readRows<WonRow>(Prisma.sql`${PLAN_ANEW}
    SELECT o.closed_on - ${columnOfDay(whole.from)}::date AS place, o.base_amount_minor::float8 AS amount,
      o.closed_on - o.opened_on AS days,
      coalesce((SELECT json_agg(json_build_object('productId', l.product_id, 'family', p.family, 'amountMinor',
          round(l.amount_minor * CASE WHEN o.currency = own.currency THEN 1
            ELSE o.rate_ppm * 10::numeric ^ own.currency_exponent / (1000000 * 10::numeric ^ o.currency_exponent) END)))
        FROM opportunity_line l JOIN product p ON p.id = l.product_id
        WHERE l.opportunity_id = o.id AND l.amount_minor IS NOT NULL AND o.base_amount_minor IS NOT NULL), '[]') AS parts
    FROM opportunity o CROSS JOIN organisation own
    WHERE o.kind = 'WON' AND o.person_id = ${personId}::uuid AND ${scopeSql(scope, Prisma.sql`o.person_id`)}
      AND o.closed_on >= ${columnOfDay(whole.from)}::date AND o.closed_on < ${columnOfDay(whole.until)}::date`);
}

type Conversion = Extract<Definition, { kind: "conversion" }>;
type Way = Pick<Decided, "fromStageId" | "toStageId"> & { deals: { place: number; isReached: boolean }[] };

async function listDecided(scope: Scope, { personId, whole }: Read, ways: readonly Conversion[]): Promise<Way[]> {
  if (ways.length === 0 || !isInScope(scope, personId)) return [];
  const [courses, places] = await Promise.all([listDealCourses([personId], whole.from), listPlaces()]);
  const stages = Math.max(0, ...places.values()) - 1;
  const [start, asOf] = [dayNumber(whole.from), dayNumber(whole.until)];
  return ways.map(({ fromStageId, toStageId }): Way => {
    const [from, to] = [places.get(fromStageId) ?? 0, places.get(toStageId) ?? 0];
    const deals = courses.flatMap(({ course }) => {
      const decided = decidedDeal(course, { from, to, stages, asOf });
      return decided ? [{ place: Math.floor(decided.at) - start, isReached: decided.isReached }] : [];
    });
    return { fromStageId, toStageId, deals };
  });
}

async function listPlaces(): Promise<Map<string, number>> {
  const rows = await readRows<{ id: string; place: number }>(
    Prisma.sql`WITH ${placesSql()} SELECT id, place FROM place`,
  );
  return new Map(rows.map(({ id, place }) => [id, place]));
}

function dayNumber(day: Day): number {
  return columnOfDay(day).getTime() / 86_400_000;
}

function typesOf(definitions: readonly Definition[]): string[] {
  return [...new Set(definitions.flatMap(partsOf).flatMap((part) => (part.kind === "count" ? part.typeIds : [])))];
}

/** Of a ratio both sides. */
function partsOf(definition: Definition): readonly Definition[] {
  return definition.kind === "ratio" ? [definition.over, definition.under] : [definition];
}

function needsDeals(definition: Definition): boolean {
  return partsOf(definition).some(({ kind }) => kind === "sum" || kind === "averageDeal" || kind === "cycleTime");
}

function isConversion(definition: Definition): definition is Conversion {
  return definition.kind === "conversion";
}
