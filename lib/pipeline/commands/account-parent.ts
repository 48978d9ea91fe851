import { type Result, wrongField } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { findNamedAccount } from "./named-account";

type Asked = { parentName?: string | undefined; parentId?: string | undefined };

/**
 * The account that another one belongs to, by its name. No account belongs to itself or to one below it: a lock keeps two
 * moves at once from closing a circle that neither sees.
 */
export async function findParent(
  tx: Tx,
  { parentName, parentId }: Asked,
  ownId: string | null,
): Promise<Result<string | null>> {
  const named = await findNamedAccount(tx, { name: parentName, id: parentId }, "parentName");
  if (!named.ok || named.value === null || ownId === null) return named;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('account.parent'))`;
  const circle = await isAtOrAbove(tx, ownId, named.value);
  return circle ? wrongField("parentName", "pipeline.errors.parentCircle") : named;
}

async function isAtOrAbove(tx: Tx, ancestorId: string, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH RECURSIVE line AS (
      SELECT id, parent_id FROM account WHERE id = ${id}::uuid
      UNION SELECT a.id, a.parent_id FROM account a JOIN line ON a.id = line.parent_id)
    SELECT id FROM line WHERE id = ${ancestorId}::uuid`);
  return rows.length > 0;
}
