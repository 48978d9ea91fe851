import { ok, type Result, wrongField } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

type Asked = { parentName?: string | undefined; parentId?: string | undefined };

/**
 * The account that another one belongs to, by its name; the id tells accounts of one name apart. No account belongs to itself
 * or to one below it: a lock keeps two moves at once from closing a circle that neither sees.
 */
export async function findParent(
  tx: Tx,
  { parentName, parentId }: Asked,
  ownId: string | null,
): Promise<Result<string | null>> {
  if (!parentName) return ok(null);
  const found = await tx.account.findMany({
    where: { name: { equals: parentName, mode: "insensitive" } },
    select: { id: true },
    orderBy: { id: "asc" },
    take: 50,
  });
  const [first, second] = found;
  if (!first) return wrongField("parentName", "pipeline.errors.parentUnknown");
  const meant = found.find(({ id }) => id === parentId?.toLowerCase()) ?? (second ? null : first);
  if (!meant) return wrongField("parentName", "pipeline.errors.parentAmbiguous");
  if (!ownId) return ok(meant.id);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('account.parent'))`;
  const circle = await isAtOrAbove(tx, ownId, meant.id);
  return circle ? wrongField("parentName", "pipeline.errors.parentCircle") : ok(meant.id);
}

async function isAtOrAbove(tx: Tx, ancestorId: string, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH RECURSIVE line AS (
      SELECT id, parent_id FROM account WHERE id = ${id}::uuid
      UNION SELECT a.id, a.parent_id FROM account a JOIN line ON a.id = line.parent_id)
    SELECT id FROM line WHERE id = ${ancestorId}::uuid`);
  return rows.length > 0;
}
