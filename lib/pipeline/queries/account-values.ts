import { type TraitValue, valuesOf } from "@/lib/pipeline/domain/trait-value";
import { database } from "@/lib/platform/db/database";

/** The values of some accounts at once. */
export async function listValues(accountIds: readonly string[]): Promise<Map<string, Record<string, TraitValue>>> {
  const rows = await database().accountTrait.findMany({ where: { accountId: { in: [...accountIds] } } });
  const grouped = new Map<string, typeof rows>();
  for (const row of rows) {
    const own = grouped.get(row.accountId);
    if (own) own.push(row);
    else grouped.set(row.accountId, [row]);
  }
  return new Map([...grouped].map(([id, own]) => [id, valuesOf(own)]));
}
