import { inTransaction } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

/** Rows that one transaction deletes of a table: it is over before anybody who waits for one of them would notice. */
export const AT_ONCE = 1_000;

export type Forgotten = { table: string; where: Prisma.Sql };

/**
 * Deletes a bounded number of rows that nothing needs any more, and says whether there are more. Several processes may do so at once:
 * each passes over what another one is deleting.
 */
export async function forgetSome(kinds: readonly Forgotten[]): Promise<boolean> {
  let isMore = false;
  for (const { table, where } of kinds) {
    const name = Prisma.raw(table);
    const count = await inTransaction((tx) =>
      tx.$executeRaw(Prisma.sql`
        DELETE FROM ${name} WHERE ctid = ANY(ARRAY(
          SELECT ctid FROM ${name} WHERE ${where} LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED))`),
    );
    isMore ||= count === AT_ONCE;
  }
  return isMore;
}
