import type { Scope } from "@/lib/access/scope/scope";
import type { NamedAccount, ToldApartAccount } from "@/lib/pipeline/views/account";
import { database, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { listNamesLike } from "./accounts";

const MOST = 50;

/** A few accounts for what is being typed, with what tells those of one name apart; nothing typed is none. */
export async function listOffered(scope: Scope, typed: string): Promise<ToldApartAccount[]> {
  return typed === "" ? [] : tellApart(await listNamesLike(scope, typed));
}

/** The accounts of exactly this name, small and capital letters alike, the oldest first. */
export async function listNamed(name: string, tx: Tx = database()): Promise<NamedAccount[]> {
  return tx.$queryRaw<NamedAccount[]>(Prisma.sql`
    SELECT id, name FROM account WHERE lower(name) = lower(${name}) ORDER BY created_at, id LIMIT ${MOST}`);
}

/** The same accounts with what tells those of one name apart: the account above, the values that are words, the first day. */
export async function tellApart(accounts: readonly NamedAccount[], tx: Tx = database()): Promise<ToldApartAccount[]> {
  const ids = accounts.map(({ id }) => id);
  const rows = await tx.$queryRaw<{ id: string; about: string; addedAt: Date }[]>(Prisma.sql`
    SELECT a.id, a.created_at AS "addedAt", concat_ws(', ', p.name, (
      SELECT string_agg(t.text, ', ' ORDER BY d.position) FROM account_trait t JOIN trait_definition d ON d.id = t.trait_id
      WHERE t.account_id = a.id AND d.ended_on IS NULL AND d.kind IN ('TEXT', 'CHOICE'))) AS about
    FROM account a LEFT JOIN account p ON p.id = a.parent_id WHERE a.id = ANY(${ids}::uuid[])`);
  return accounts.flatMap((account) => {
    const row = rows.find(({ id }) => id === account.id);
    return row ? [{ ...account, about: row.about, addedAt: row.addedAt.getTime() }] : [];
  });
}
