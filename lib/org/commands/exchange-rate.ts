import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { decimalFromMinor } from "@/lib/kernel/money";
import { columnOfDay } from "@/lib/kernel/period";
import { notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import type { AddRateInput, RemoveRateInput } from "@/lib/org/schema";

/** Notes what another currency is worth from a day on. What was reckoned by earlier rates keeps them. */
export async function addRate(
  { currency, day, rate }: AddRateInput,
  { tx }: ActionContext,
): Promise<Result<Outcome<null>>> {
  // The row is held, so that the currency all rates are in does not change while one is added.
  const [own] = await tx.$queryRaw<{ currency: string }[]>`SELECT currency FROM organisation WHERE id = 1 FOR SHARE`;
  if (!own) return notFound();
  if (own.currency === currency) return wrongField("currency", "org.errors.ownCurrency");
  const data = [{ currency, day: columnOfDay(day), ratePpm: BigInt(rate) }];
  const { count } = await tx.exchangeRate.createMany({ data, skipDuplicates: true });
  if (count === 0) return wrongField("day", "org.errors.rateTaken");
  const values = { name: currency, day, rate: rateText(rate) };
  return ok({ value: null, audit: [{ entity: "ExchangeRate", entityId: currency, fields: ["created"], values }] });
}

export async function removeRate(
  { currency, day }: RemoveRateInput,
  { tx }: ActionContext,
): Promise<Result<Outcome<null>>> {
  const key = { currency, day: columnOfDay(day) };
  const rows = await tx.exchangeRate.findMany({ where: key });
  const { count } = await tx.exchangeRate.deleteMany({ where: key });
  const [row] = rows;
  if (!row || count === 0) return notFound();
  const values = { name: currency, day, rate: rateText(Number(row.ratePpm)) };
  return ok({ value: null, audit: [{ entity: "ExchangeRate", entityId: currency, fields: ["removed"], values }] });
}

function rateText(ratePpm: number): string {
  return decimalFromMinor(ratePpm, 6);
}
