import { type Scope, withinScope } from "@/lib/access/scope/scope";
import { type Minor, minor } from "@/lib/kernel/money";
import { columnOfDay, dayOfColumn, type Period } from "@/lib/kernel/period";
import type { WonDeal } from "@/lib/pipeline/views/won";
import { database } from "@/lib/platform/db/database";

/** The deals in sight that were won with a product in a period, the latest first, each with what that product brought in it. */
export async function listWonDeals(
  scope: Scope,
  productId: string,
  { from, until }: Period,
  most: number,
): Promise<WonDeal[]> {
  const closedOn = { gte: columnOfDay(from), lt: columnOfDay(until) };
  const rows = await database().opportunity.findMany({
    where: { AND: [withinScope(scope), { kind: "WON", closedOn, lines: { some: { productId } } }] },
    orderBy: [{ closedOn: "desc" }, { id: "desc" }],
    take: most,
    select: {
      id: true,
      name: true,
      closedOn: true,
      currency: true,
      currencyExponent: true,
      person: { select: { name: true } },
      account: { select: { name: true } },
      lines: { where: { productId }, select: { quantity: true, amountMinor: true } },
    },
  });
  return rows.map(({ person, account, lines, closedOn: day, ...deal }) => ({
    ...deal,
    owner: person.name,
    account: account?.name ?? null,
    closedOn: day && dayOfColumn(day),
    quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    amountMinor: sumKnown(lines),
  }));
}

/** One line without an amount leaves the sum unknown. */
function sumKnown(lines: readonly { amountMinor: bigint | null }[]): Minor | null {
  let total = 0n;
  for (const { amountMinor } of lines) {
    if (amountMinor === null) return null;
    total += amountMinor;
  }
  return minor(total);
}
