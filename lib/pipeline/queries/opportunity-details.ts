import { type Scope, withinScope } from "@/lib/access/scope/scope";
import { minor } from "@/lib/kernel/money";
import { dayOfColumn } from "@/lib/kernel/period";
import type { OpportunityDetails } from "@/lib/pipeline/views/opportunity";
import { database } from "@/lib/platform/db/database";

/** What a list leaves out and a file does not, of some opportunities at once. */
export async function listOpportunityDetails(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, OpportunityDetails>> {
  const rows = await database().opportunity.findMany({
    where: { AND: [withinScope(scope), { id: { in: [...ids] } }] },
    select: {
      ...{ id: true, contactName: true, contactPhone: true, openedOn: true, closeReason: true },
      lines: { include: { product: { select: { id: true, name: true } } }, orderBy: { position: "asc" } },
    },
  });
  return new Map(
    rows.map(({ id, openedOn, lines, ...rest }) => [
      id,
      {
        ...rest,
        openedOn: openedOn && dayOfColumn(openedOn),
        lines: lines.map(({ id: lineId, product, quantity, amountMinor }) => ({
          ...{ id: lineId, product, quantity },
          amountMinor: amountMinor === null ? null : minor(amountMinor),
        })),
      },
    ]),
  );
}
