import type { Scope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import type { AccountPage, NamedAccount } from "@/lib/pipeline/views/account";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { namedLikeSql, nameRankSql } from "@/lib/platform/db/name-match";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";
import { listValues } from "./account-values";

export const ACCOUNT_PAGE_SIZE = 50;

/** What is asked for, as an address brings it: `sortId` is a trait with numbers, largest first; without one it is by name. */
export type AccountFilter = { search?: string; traitId?: string; value?: string; sortId?: string; after?: string };

type Row = { id: string; name: string; parent_id: string | null; parent_name: string | null };

/**
 * Accounts fifty at a time. The cursor is the last account shown, a wrong one starts over; accounts without the number that
 * the list is sorted by come last. The scope only proves that somebody asked: names are for everybody who may read accounts.
 */
export async function listAccounts(
  _scope: Scope,
  filter: AccountFilter,
  size = ACCOUNT_PAGE_SIZE,
): Promise<AccountPage> {
  const sortId = filter.sortId && isId(filter.sortId) ? filter.sortId : null;
  const last = await findCursor(filter.after, sortId);
  const sorted = sortId
    ? Prisma.sql`LEFT JOIN account_trait s ON s.account_id = a.id AND s.trait_id = ${sortId}::uuid`
    : Prisma.empty;
  const order = sortId ? Prisma.sql`s.number DESC NULLS LAST, ` : Prisma.empty;
  const rows = await readRows<Row>(Prisma.sql`${PLAN_ANEW}
    SELECT a.id, a.name, a.parent_id, p.name AS parent_name
    FROM account a LEFT JOIN account p ON p.id = a.parent_id ${sorted}
    WHERE ${searchSql(filter.search)} AND ${traitSql(filter)} AND ${afterSql(last, sortId)}
    ORDER BY ${order}lower(a.name), a.id LIMIT ${size + 1}`);
  const shown = rows.slice(0, size);
  const values = await listValues(shown.map((row) => row.id));
  const accounts = shown.map(({ id, name, parent_id, parent_name }) => ({
    id,
    name,
    parent: parent_id === null || parent_name === null ? null : { id: parent_id, name: parent_name },
    values: values.get(id) ?? {},
  }));
  return { accounts, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null };
}

/** A few accounts whose name has what is typed, those that begin with it first. */
export async function listNamesLike(_scope: Scope, typed: string, size = 12): Promise<NamedAccount[]> {
  const name = Prisma.sql`a.name`;
  return readRows<NamedAccount>(Prisma.sql`${PLAN_ANEW}
    SELECT a.id, a.name FROM account a WHERE ${namedLikeSql(name, typed)}
    ORDER BY ${nameRankSql(name, typed)}, lower(a.name), a.id LIMIT ${size}`);
}

type Cursor = { id: string; name: string; number: Prisma.Decimal | null };

async function findCursor(after: string | undefined, sortId: string | null): Promise<Cursor | null> {
  if (!after || !isId(after)) return null;
  const account = await database().account.findUnique({ where: { id: after }, select: { id: true, name: true } });
  if (!account || !sortId) return account && { ...account, number: null };
  const key = { accountId: account.id, traitId: sortId };
  const value = await database().accountTrait.findUnique({ where: { accountId_traitId: key } });
  return { ...account, number: value?.number ?? null };
}

function afterSql(last: Cursor | null, sortId: string | null): Prisma.Sql {
  if (!last) return Prisma.sql`TRUE`;
  const later = Prisma.sql`(lower(a.name), a.id) > (lower(${last.name}), ${last.id}::uuid)`;
  if (!sortId) return later;
  if (last.number === null) return Prisma.sql`(s.number IS NULL AND ${later})`;
  const number = Prisma.sql`${last.number.toString()}::numeric`;
  return Prisma.sql`(s.number IS NULL OR s.number < ${number} OR (s.number = ${number} AND ${later}))`;
}

function searchSql(search: string | undefined): Prisma.Sql {
  return search ? Prisma.sql`a.name ILIKE ${`%${escaped(search)}%`}` : Prisma.sql`TRUE`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, "\\$&");
}

/** A trait that nobody knows is one that no account has. */
function traitSql({ traitId, value }: AccountFilter): Prisma.Sql {
  if (!traitId) return Prisma.sql`TRUE`;
  if (!isId(traitId)) return Prisma.sql`FALSE`;
  return Prisma.sql`EXISTS (SELECT 1 FROM account_trait t
    WHERE t.account_id = a.id AND t.trait_id = ${traitId}::uuid AND t.text = ${value ?? ""})`;
}
