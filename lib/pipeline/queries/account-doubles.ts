import { isNearName, nameKey } from "@/lib/pipeline/domain/account-name";
import type { NamedAccount } from "@/lib/pipeline/views/account";
import { database, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

const MOST_LOOKED_AT = 200;
const MOST_SHOWN = 5;

/** Accounts that are called almost the same: a hint, since two companies may share a name. */
export async function listNearNames(name: string, ownId: string | null, tx: Tx = database()): Promise<NamedAccount[]> {
  const key = nameKey(name);
  // The shortest come first: they are the ones that may differ by a legal form alone.
  const rows = await tx.$queryRaw<NamedAccount[]>(Prisma.sql`
    SELECT id, name FROM account
    WHERE replace(lower(regexp_replace(name, '[^[:alnum:]]+', '', 'g')), 'ß', 'ss') LIKE ${`${key.replaceAll(/[\\%_]/g, "\\$&")}%`}
    ORDER BY length(name), id LIMIT ${MOST_LOOKED_AT}`);
  return rows.filter((row) => row.id !== ownId && isNearName(row.name, name)).slice(0, MOST_SHOWN);
}
