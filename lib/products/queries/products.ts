import type { Scope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { minor } from "@/lib/kernel/money";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { namedLikeSql } from "@/lib/platform/db/name-match";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";
import { BY_FAMILY, type OrderColumn, type ProductOrder } from "@/lib/products/domain/product-order";
import type { ProductPage, ProductView } from "@/lib/products/views";

export const PRODUCT_PAGE_SIZE = 50;
const MOST_CHOICES = 500;

export type ProductFilter = {
  search?: string;
  family?: string;
  state?: "sold" | "ended" | "";
  order?: ProductOrder;
  after?: string;
};

const ROWS: Record<"p" | "c", Record<OrderColumn, Prisma.Sql>> = {
  p: {
    family: Prisma.sql`lower(p.family)`,
    name: Prisma.sql`lower(p.name)`,
    listPrice: Prisma.sql`p.list_price_minor`,
  },
  c: {
    family: Prisma.sql`lower(c.family)`,
    name: Prisma.sql`lower(c.name)`,
    listPrice: Prisma.sql`c.list_price_minor`,
  },
};

/**
 * The catalogue fifty at a time, products without a value of the column last whichever way it goes. The cursor is the last
 * product shown; a wrong one starts over. It is no personal record: the scope says only that somebody asked who is asking.
 */
export async function listProducts(
  _scope: Scope,
  filter: ProductFilter,
  today: Day,
  size = PRODUCT_PAGE_SIZE,
): Promise<ProductPage> {
  const { order = BY_FAMILY, after = "" } = filter;
  const cursor = isId(after) ? Prisma.sql`${after}::uuid` : Prisma.sql`NULL::uuid`;
  const direction = order.isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const found = await readRows<{ id: string }>(Prisma.sql`${PLAN_ANEW}
    SELECT p.id FROM product p LEFT JOIN product c ON c.id = ${cursor}
    WHERE ${conditionOf(filter, today)} AND (c.id IS NULL OR ${behindSql(order)})
    ORDER BY ${ROWS.p[order.by]} ${direction} NULLS LAST, lower(p.name), p.id LIMIT ${size + 1}`);
  const ids = found.slice(0, size).map((row) => row.id);
  const rows = await database().product.findMany({ where: { id: { in: ids } } });
  const byId = new Map(rows.map((row) => [row.id, viewOf(row)]));
  const next = found.length > size ? (ids.at(-1) ?? null) : null;
  return { products: ids.flatMap((id) => byId.get(id) ?? []), next };
}

function behindSql({ by, isDescending }: ProductOrder): Prisma.Sql {
  const [key, last] = [ROWS.p[by], ROWS.c[by]];
  const beyond = isDescending ? Prisma.sql`<` : Prisma.sql`>`;
  const laterName = Prisma.sql`(lower(p.name), p.id) > (lower(c.name), c.id)`;
  return Prisma.sql`(${key} ${beyond} ${last} OR (${key} IS NULL AND ${last} IS NOT NULL)
    OR (${key} IS NOT DISTINCT FROM ${last} AND ${laterName}))`;
}

function conditionOf({ search, family, state }: ProductFilter, today: Day): Prisma.Sql {
  const day = Prisma.sql`${columnOfDay(today)}::date`;
  const isSold = Prisma.sql`((p.active_from IS NULL OR p.active_from <= ${day}) AND (p.active_until IS NULL OR p.active_until > ${day}))`;
  const conditions = [
    namedLikeSql(Prisma.sql`p.name`, search ?? ""),
    ...(family ? [Prisma.sql`p.family = ${family}`] : []),
    ...(state === "sold" ? [isSold] : state === "ended" ? [Prisma.sql`NOT ${isSold}`] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

/** What a form offers, by family and name; a catalogue that is longer is cut. */
export async function listProductNames(_scope: Scope): Promise<{ id: string; name: string }[]> {
  return database().product.findMany({
    orderBy: [{ family: "asc" }, { name: "asc" }, { id: "asc" }],
    take: MOST_CHOICES,
    select: { id: true, name: true },
  });
}

export async function listFamilies(_scope: Scope): Promise<string[]> {
  const rows = await database().product.findMany({
    where: { family: { not: null } },
    distinct: ["family"],
    orderBy: { family: "asc" },
    take: MOST_CHOICES,
    select: { family: true },
  });
  return rows.flatMap((row) => row.family ?? []);
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
