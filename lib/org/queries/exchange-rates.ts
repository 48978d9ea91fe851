import { columnOfDay, type Day, dayOfColumn, isDay } from "@/lib/kernel/period";
import type { ExchangeRate } from "@/lib/org/domain/exchange-rate";
import type { CurrencyRates } from "@/lib/org/views";
import { database, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

export const RATE_PAGE_SIZE = 40;

/** The rates of a currency, or of all, the latest day first. They are no record of anybody: everybody sells by the same ones. */
export async function listExchangeRates(options: { currency?: string; tx?: Tx } = {}): Promise<ExchangeRate[]> {
  const { currency, tx = database() } = options;
  const rows = await tx.exchangeRate.findMany({
    where: currency === undefined ? {} : { currency },
    orderBy: [{ currency: "asc" }, { day: "desc" }],
  });
  return rows.map(rateFrom);
}

/** The rate that holds for a currency on a day, as `rateOn` says it, without reading the others. */
export async function findExchangeRate(
  { currency, day }: { currency: string; day: Day },
  tx: Tx = database(),
): Promise<ExchangeRate | null> {
  const row = await tx.exchangeRate.findFirst({
    where: { currency, day: { lte: columnOfDay(day) } },
    orderBy: { day: "desc" },
  });
  return row && rateFrom(row);
}

type CurrencyRow = { currency: string; count: number; day: Date | null; rate_ppm: bigint | null };

/** Each currency that has rates, in alphabetical order, with the one that holds on a day; null where all of them are later. */
export async function listCurrencies(day: Day): Promise<CurrencyRates[]> {
  const rows = await readRows<CurrencyRow>(Prisma.sql`
    SELECT c.currency, c.count, h.day, h.rate_ppm
    FROM (SELECT currency, count(*)::int AS count FROM exchange_rate GROUP BY currency) c
    LEFT JOIN LATERAL (SELECT e.day, e.rate_ppm FROM exchange_rate e
      WHERE e.currency = c.currency AND e.day <= ${columnOfDay(day)}::date ORDER BY e.day DESC LIMIT 1) h ON TRUE
    ORDER BY c.currency`);
  return rows.map(({ currency, count, day: since, rate_ppm: ratePpm }) => ({
    currency,
    count,
    latest: since === null || ratePpm === null ? null : rateFrom({ currency, day: since, ratePpm }),
  }));
}

/** A part of the rates of one currency, the latest first; `after` is the day of the last one shown, anything else starts over. */
export async function pageOfRates(
  currency: string,
  after: string,
): Promise<{ rates: ExchangeRate[]; next: Day | null }> {
  const rows = await database().exchangeRate.findMany({
    where: { currency, ...(isDay(after) ? { day: { lt: columnOfDay(after) } } : {}) },
    orderBy: { day: "desc" },
    take: RATE_PAGE_SIZE + 1,
  });
  const rates = rows.slice(0, RATE_PAGE_SIZE).map(rateFrom);
  return { rates, next: rows.length > RATE_PAGE_SIZE ? (rates.at(-1)?.day ?? null) : null };
}

function rateFrom({ currency, day, ratePpm }: { currency: string; day: Date; ratePpm: bigint }): ExchangeRate {
  return { currency, day: dayOfColumn(day), ratePpm: Number(ratePpm) };
}
