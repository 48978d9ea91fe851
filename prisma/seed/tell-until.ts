import { foldUnits } from "@/lib/activities/commands/fold-units";
import { addDays, addMonths, type Day, dayAt, daysBetween, instantAt } from "@/lib/kernel/period";
import { capacityOn, type Presence } from "@/lib/org/domain/capacity";
import { countWonDays } from "@/lib/pipeline/commands/won-days";
import type { Tx } from "@/lib/platform/db/database";
import { absencesOf, holidaysAround } from "./calendar";
import { CAST, type CastMember } from "./cast";
import { randomFrom } from "./random";
import { tellDay } from "./rhythm";
import { idAt, idOfName } from "./seed-id";
import { tellDeals } from "./tell-deals";
import { accountsOfDay } from "./told-account";

export const STORY_MONTHS = 14;
const ROWS_AT_ONCE = 5_000;

export function storyStart(now: Date, timeZone: string): Date {
  return instantAt(addMonths(dayAt(now, timeZone), -STORY_MONTHS), "00:00", timeZone);
}

type Row = {
  id: string;
  person_id: string;
  type_id: string;
  count: number;
  occurred_at: string;
  day: Day;
  outcome: string | null;
  account_id: string | null;
};

/** Tells what happened in the demo company since it was last told, up to now, with its rollups; returns the number of entries. */
export async function tellUntil(tx: Tx, now: Date): Promise<number> {
  const [told] = await tx.$queryRaw<{ demo_until: Date; created_at: Date; time_zone: string }[]>`
    SELECT demo_until, created_at, time_zone FROM organisation WHERE is_demo FOR UPDATE`;
  if (!told || told.demo_until >= now) return 0;
  const types = await tx.activityType.findMany({ where: { key: { not: null } }, select: { id: true, key: true } });
  const typeIds = new Map(types.map((type) => [type.key, type.id]));
  const span = {
    from: told.demo_until,
    until: now,
    loadDay: dayAt(told.created_at, told.time_zone),
    timeZone: told.time_zone,
  };
  // An account of the story may be missing in a company that was loaded before there were any.
  const accounts = new Set((await tx.account.findMany({ select: { id: true } })).map((account) => account.id));
  // Deals first, since what was done may be about one of them.
  await tellDeals(tx, {
    ...span,
    from: dayAt(told.demo_until, told.time_zone),
    now,
    shareOf: sharesSince(span.loadDay),
  });
  const rows = CAST.flatMap((member) => rowsOf(member, span, { typeIds, accounts }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await insertRows(tx, rows.slice(start, start + ROWS_AT_ONCE), now);
  await tx.organisation.update({ where: { id: 1 }, data: { demoUntil: now } });
  await foldUnits(tx);
  await countWonDays(tx);
  return rows.length;
}

type Span = { from: Date; until: Date; loadDay: Day; timeZone: string };

type Known = { typeIds: ReadonlyMap<string | null, string>; accounts: ReadonlySet<string> };

function rowsOf(member: CastMember, span: Span, { typeIds, accounts }: Known): Row[] {
  const { loadDay, timeZone } = span;
  const [first, last] = [dayAt(span.from, timeZone), dayAt(span.until, timeZone)];
  const presence = presenceOf(member, loadDay);
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  return days.flatMap((day) => {
    const share = shareOn(day, { member, presence, loadDay });
    const random = randomFrom(`${member.name} ${day} ids`);
    const accountOf = accountsOfDay(member, day);
    return tellDay({ member, day, daysSinceLoad: daysBetween(loadDay, day), share, timeZone }).flatMap((told) => {
      const typeId = typeIds.get(told.key);
      const id = idAt(told.occurredAt, random);
      const accountId = accountOf(told.key);
      if (!typeId || told.occurredAt <= span.from || told.occurredAt > span.until) return [];
      const { count, outcome } = told;
      const who = { id, person_id: idOfName("person", member.name), type_id: typeId };
      const account_id = accountId && accounts.has(accountId) ? accountId : null;
      return [{ ...who, count, occurred_at: told.occurredAt.toISOString(), day, outcome, account_id }];
    });
  });
}

type Seller = { member: CastMember; presence: Presence; loadDay: Day };

/** The share of a day on which somebody sells: what the calendar leaves, and nothing for those who lead. */
function shareOn(day: Day, { member, presence, loadDay }: Seller): number {
  return isSelling(member, day, loadDay) ? capacityOn(day, presence) / 100 : 0;
}

export function sharesSince(loadDay: Day): (name: string, day: Day) => number {
  const sellers = new Map(
    CAST.map((member) => [member.name, { member, presence: presenceOf(member, loadDay), loadDay }]),
  );
  return (name, day) => {
    const seller = sellers.get(name);
    return seller ? shareOn(day, seller) : 0;
  };
}

function isSelling(member: CastMember, day: Day, loadDay: Day): boolean {
  if (member.role === "REP") return true;
  return member.promoted !== undefined && day < addDays(loadDay, -member.promoted.daysAgo);
}

function presenceOf(member: CastMember, loadDay: Day): Presence {
  return {
    hiredOn: member.hiredDaysAgo === undefined ? null : addDays(loadDay, -member.hiredDaysAgo),
    leftOn: null,
    patterns: member.percents ? [{ from: "0001-01-01", until: null, percents: member.percents }] : [],
    holidays: holidaysAround(loadDay).map(({ day }) => ({ day, percent: 100 })),
    absences: absencesOf(member, loadDay),
  };
}

/** What is done with an account while something may be sold to it is about that deal, the oldest where there are several. */
async function insertRows(tx: Tx, rows: readonly Row[], now: Date): Promise<void> {
  const json = JSON.stringify(rows);
  await tx.$executeRaw`
    WITH told AS (
      SELECT * FROM jsonb_to_recordset(${json}::jsonb)
        AS row(id uuid, person_id uuid, type_id uuid, count int, occurred_at timestamptz, day date, outcome text, account_id uuid)),
    logged AS (
      INSERT INTO activity (id, person_id, type_id, count, occurred_at, day, outcome, account_id, opportunity_id, logged_by_id, created_at)
      SELECT id, person_id, type_id, count, occurred_at, day, outcome, account_id,
        (SELECT o.id FROM opportunity o
         WHERE o.person_id = told.person_id AND o.account_id = told.account_id
           AND o.opened_on <= told.day AND (o.closed_on IS NULL OR o.closed_on >= told.day)
         ORDER BY o.opened_on, o.id LIMIT 1),
        person_id, least(occurred_at, ${now}) FROM told)
    INSERT INTO activity_daily (person_id, type_id, day, count)
    SELECT person_id, type_id, day, sum(count)::int FROM told GROUP BY person_id, day, type_id ORDER BY person_id, day, type_id
    ON CONFLICT (person_id, day, type_id) DO UPDATE SET count = activity_daily.count + EXCLUDED.count`;
}
