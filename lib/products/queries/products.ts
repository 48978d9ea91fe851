import type { Scope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { minor } from "@/lib/kernel/money";
import { dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { ProductView } from "@/lib/products/views";

const MOST = 500;

/** The catalogue by family and name. It is no personal record; the scope says only that somebody asked who is asking. */
export async function listProducts(_scope: Scope): Promise<ProductView[]> {
  const rows = await database().product.findMany({
    orderBy: [{ family: "asc" }, { name: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(viewOf);
}

export async function findProduct(_scope: Scope, id: string): Promise<ProductView | null> {
  if (!isId(id)) return null;
  const row = await database().product.findUnique({ where: { id } });
  return row && viewOf(row);
}

function viewOf(row: Prisma.ProductGetPayload<object>): ProductView {
  const { id, name, family, marginPpm, version } = row;
  return {
    ...{ id, name, family, marginPpm, version },
    listPriceMinor: row.listPriceMinor === null ? null : minor(row.listPriceMinor),
    unitCostMinor: row.unitCostMinor === null ? null : minor(row.unitCostMinor),
    activeFrom: row.activeFrom && dayOfColumn(row.activeFrom),
    activeUntil: row.activeUntil && dayOfColumn(row.activeUntil),
  };
}
