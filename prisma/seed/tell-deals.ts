import { addDays, type Day, dayAt, daysBetween } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/db/database";
import type { DemoAccount } from "./accounts";
import { CAST } from "./cast";
import { CATALOGUE, NEXT_STEPS } from "./catalogue";
import { courseUntil, type Deal, dealsOpenedOn, LONGEST_LIFE_DAYS } from "./deals";
import { randomFrom } from "./random";
import { idOfName } from "./seed-id";
import { patchOf } from "./told-account";

const DEALS_AT_ONCE = 1_500;

export type DealSpan = {
  from: Day;
  now: Date;
  loadDay: Day;
  timeZone: string;
  /** The share of a day that somebody sells on. */
  shareOf: (name: string, day: Day) => number;
};

export async function createCatalogue(tx: Tx, now: Date): Promise<void> {
  await tx.product.createMany({
    data: CATALOGUE.map(({ name, family, priceMinor, marginPpm }) => ({
      ...{ id: idOfName("product", name), name, family, marginPpm },
      listPriceMinor: BigInt(priceMinor),
      createdAt: now,
    })),
  });
}

/**
 * Tells every deal that lived at some time of the span up to now. A deal that somebody has touched since is left as they
 * made it.
 */
export async function tellDeals(tx: Tx, span: DealSpan): Promise<void> {
  const today = dayAt(span.now, span.timeZone);
  const first = addDays(span.from, -LONGEST_LIFE_DAYS);
  const days = Array.from({ length: daysBetween(first, today) + 1 }, (_, index) => addDays(first, index));
  const deals = CAST.flatMap((member) =>
    days.flatMap((day) => {
      const share = span.shareOf(member.name, day);
      return dealsOpenedOn({
        member,
        day,
        daysSinceLoad: daysBetween(span.loadDay, day),
        share,
        timeZone: span.timeZone,
      });
    }),
  ).filter((deal) => courseUntil(deal, span.now).length > 0);
  const [stages, accounts] = await Promise.all([
    tx.stage.findMany({ where: { key: { not: null } }, select: { id: true, key: true } }),
    tx.account.findMany({ select: { id: true } }),
  ]);
  const setting = {
    today,
    now: span.now,
    patches: patchesWithin(new Set(accounts.map((account) => account.id))),
    stageIds: new Map(stages.map((stage) => [stage.key ?? "", stage.id])),
  };
  for (let start = 0; start < deals.length; start += DEALS_AT_ONCE) {
    const rows = deals.slice(start, start + DEALS_AT_ONCE).map((deal) => rowOf(deal, setting));
    await insertDeals(tx, JSON.stringify(rows), span.now);
  }
}

type Patches = ReadonlyMap<string, readonly DemoAccount[]>;

/** Whom everybody sells to, by their name; an account may be missing in a company that was loaded before there were any. */
function patchesWithin(known: ReadonlySet<string>): Patches {
  return new Map(CAST.map((member) => [member.name, patchOf(member).filter(({ id }) => known.has(id))]));
}

type Setting = { today: Day; now: Date; patches: Patches; stageIds: Map<string, string> };

function rowOf(deal: Deal, { today, now, patches, stageIds }: Setting) {
  const id = idOfName("deal", deal.seed);
  const random = randomFrom(`${deal.seed} now`);
  const course = courseUntil(deal, now);
  const [last] = course;
  const stage = last?.stage ?? "prospecting";
  const kind = stage === "won" ? "WON" : stage === "lost" ? "LOST" : "OPEN";
  const accounts = patches.get(deal.owner) ?? [];
  const account = accounts.length > 0 && random() > 0.06 ? accounts[Math.floor(random() * accounts.length)] : undefined;
  const closedOn = kind === "OPEN" ? null : (last?.at.toISOString().slice(0, 10) ?? null);
  const overdueBy = random() < 0.12 ? -(1 + Math.floor(random() * 6)) : 1 + Math.floor(random() * 12);
  const born = deal.course[0]?.at ?? now;
  const product = CATALOGUE[deal.lines[0]?.product ?? 0]?.name ?? "";
  return {
    ...{ id, kind, closed_on: closedOn, person_id: idOfName("person", deal.owner) },
    name: account ? `${account.name}: ${product}` : `${product} for ${deal.contact}`,
    account_id: account?.id ?? null,
    stage_id: stageIds.get(stage),
    amount: deal.lines.reduce((sum, line) => sum + line.amountMinor, 0),
    contact_name: deal.contact,
    contact_phone: deal.phone,
    next_step: kind === "OPEN" ? NEXT_STEPS[Math.floor(random() * NEXT_STEPS.length)] : null,
    next_step_on: kind === "OPEN" ? addDays(today, overdueBy) : null,
    opened_on: born.toISOString().slice(0, 10),
    expected_close_on: addDays(born.toISOString().slice(0, 10), 45),
    close_reason: kind === "LOST" ? deal.reason : null,
    created_at: born.toISOString(),
    lines: deal.lines.map((line, position) => ({
      id: idOfName("line", `${deal.seed} ${position}`),
      product_id: idOfName("product", CATALOGUE[line.product]?.name ?? ""),
      quantity: line.quantity,
      amount: line.amountMinor,
      position,
    })),
    events: [...course].reverse().map((step, index, steps) => ({
      id: idOfName("stage event", `${deal.seed} ${index}`),
      kind: index === 0 ? "CREATED" : "MOVED",
      from_stage_id: index === 0 ? null : stageIds.get(steps[index - 1]?.stage ?? ""),
      to_stage_id: stageIds.get(step.stage),
      at: step.at.toISOString(),
    })),
  };
}

async function insertDeals(tx: Tx, json: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH told AS (
      SELECT * FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, name text, person_id uuid, account_id uuid, stage_id uuid,
        kind "StageKind", amount bigint, contact_name text, contact_phone text, next_step text, next_step_on date, opened_on date,
        expected_close_on date, closed_on date, close_reason text, created_at timestamptz, lines jsonb, events jsonb)),
    saved AS (
      INSERT INTO opportunity AS kept (id, name, person_id, account_id, stage_id, kind, amount_minor, base_amount_minor, currency,
        currency_exponent, contact_name, contact_phone, next_step, next_step_on, opened_on, expected_close_on, closed_on, close_reason, created_at)
      SELECT told.id, told.name, person_id, account_id, stage_id, kind, amount, amount, o.currency, o.currency_exponent, contact_name, contact_phone,
        next_step, next_step_on, opened_on, expected_close_on, closed_on, close_reason, told.created_at FROM told, organisation o
      ON CONFLICT (id) DO UPDATE SET stage_id = EXCLUDED.stage_id, kind = EXCLUDED.kind, closed_on = EXCLUDED.closed_on,
        close_reason = EXCLUDED.close_reason, next_step = EXCLUDED.next_step, next_step_on = EXCLUDED.next_step_on
      WHERE kept.version = 1
      RETURNING kept.id),
    sold AS (
      INSERT INTO opportunity_line (id, opportunity_id, product_id, quantity, amount_minor, position)
      SELECT line.id, told.id, line.product_id, line.quantity, line.amount, line.position
      FROM told JOIN saved ON saved.id = told.id,
        jsonb_to_recordset(told.lines) AS line(id uuid, product_id uuid, quantity int, amount bigint, position smallint)
      -- A deal that was told before keeps what it was about, also when a newer story would sell something else.
      WHERE NOT EXISTS (SELECT 1 FROM opportunity_line kept WHERE kept.opportunity_id = told.id)
      ON CONFLICT (id) DO NOTHING)
    INSERT INTO stage_event (id, opportunity_id, person_id, kind, from_stage_id, to_stage_id, occurred_at, recorded_at, actor_id)
    SELECT event.id, told.id, told.person_id, event.kind, event.from_stage_id, event.to_stage_id, event.at, least(event.at, ${now}), told.person_id
    FROM told JOIN saved ON saved.id = told.id,
      jsonb_to_recordset(told.events) AS event(id uuid, kind "StageEventKind", from_stage_id uuid, to_stage_id uuid, at timestamptz)
    ON CONFLICT (id) DO NOTHING`;
}
