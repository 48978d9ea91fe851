import type { ActionContext } from "@/lib/access/action/action-spec";
import { exponentOf, type Minor, minor } from "@/lib/kernel/money";
import { columnOfDay, type Day, dayAt, dayOfColumn } from "@/lib/kernel/period";
import { ok, type Result, wrongField } from "@/lib/kernel/result";
import { findExchangeRate } from "@/lib/org/queries/exchange-rates";
import { type Currency, type Worth, worthOf } from "@/lib/pipeline/domain/opportunity-worth";
import type { Tx } from "@/lib/platform/db/database";

export type Stored = Currency & {
  amountMinor: bigint | null;
  baseAmountMinor: bigint | null;
  ratePpm: bigint;
  rateDay: Date | null;
  closedOn: Date | null;
};

type Asked = { amountMinor: Minor | null; own: Currency; closedOn: Day | null };

/** The currency of an opportunity: its own until another one is chosen, which the organisation must have a rate for. */
export async function findCurrency(
  tx: Tx,
  { asked, before, base }: { asked: string | undefined; before: Currency | null; base: Currency },
): Promise<Result<Currency>> {
  const stays = before ?? base;
  if (!asked || asked === stays.currency) return ok(stays);
  if (asked === base.currency) return ok(base);
  const rate = await tx.exchangeRate.findFirst({ where: { currency: asked } });
  if (!rate) return wrongField("currency", "errors.choice");
  return ok({ currency: asked, currencyExponent: exponentOf(asked) });
}

/**
 * What an opportunity is worth as it is saved: an open one at the rate of today, a closed one at the rate of its closing,
 * which is settled until the closing day is another one. Where no rate holds, an amount that stays as it was keeps its worth, so that a next step can be noted.
 */
export async function findWorth(
  { actor, tx, now }: ActionContext,
  { amountMinor, own, closedOn }: Asked,
  before: Stored | null,
): Promise<Result<Worth>> {
  const isSame = before !== null && before.currency === own.currency;
  const day = closedOn ?? dayAt(now, actor.timeZone);
  const isSettled = before?.closedOn && dayOfColumn(before.closedOn) === closedOn;
  const settled = isSettled && isSame ? storedRate(before) : null;
  const rate = settled ?? (await findRate(tx, { own, base: actor.organisation, day }));
  const worth = worthOf({ amountMinor, own, base: actor.organisation, rate });
  if (!worth.ok) return worth;
  if (worth.value) return ok(worth.value);
  return isSame && minorOrNull(before.amountMinor) === amountMinor
    ? ok(storedWorth(before))
    : noRate("currency", own, day);
}

/** What it is worth from a move on: closed at the rate of that day, open again at the rate of today. */
export async function findMovedWorth(
  { actor, tx, now }: ActionContext,
  before: Stored,
  { kind, closedOn }: { kind: "OPEN" | "WON" | "LOST"; closedOn: Day | null },
): Promise<Result<Worth>> {
  if (kind === "OPEN" && before.closedOn === null) return ok(storedWorth(before));
  const day = closedOn ?? dayAt(now, actor.timeZone);
  const base = actor.organisation;
  const rate = await findRate(tx, { own: before, base, day });
  const worth = worthOf({ amountMinor: minorOrNull(before.amountMinor), own: before, base, rate });
  if (!worth.ok) return worth;
  if (worth.value) return ok(worth.value);
  // What is lost or open again is no sum of anything; only what was won must be right.
  return kind === "WON" ? noRate("closedOn", before, day) : ok(storedWorth(before));
}

/** As the columns take it. */
export function worthColumns({ ratePpm, rateDay, baseAmountMinor }: Worth) {
  return {
    ratePpm: BigInt(ratePpm),
    rateDay: rateDay === null ? null : columnOfDay(rateDay),
    baseAmountMinor: baseAmountMinor === null ? null : BigInt(baseAmountMinor),
  };
}

async function findRate(tx: Tx, { own, base, day }: { own: Currency; base: Currency; day: Day }) {
  return own.currency === base.currency ? null : findExchangeRate({ currency: own.currency, day }, tx);
}

function noRate(field: string, { currency }: Currency, day: Day): Result<never> {
  return wrongField(field, { key: "pipeline.errors.noRate", values: { currency, at: Date.parse(day) } });
}

function storedRate({ rateDay, ratePpm }: Stored) {
  return rateDay && { day: dayOfColumn(rateDay), ratePpm: Number(ratePpm) };
}

function storedWorth(before: Stored): Worth {
  const { ratePpm, rateDay, baseAmountMinor } = before;
  return {
    ratePpm: Number(ratePpm),
    rateDay: rateDay && dayOfColumn(rateDay),
    baseAmountMinor: minorOrNull(baseAmountMinor),
  };
}

function minorOrNull(amount: bigint | null): Minor | null {
  return amount === null ? null : minor(amount);
}
