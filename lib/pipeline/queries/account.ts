import type { Scope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { valuesOf } from "@/lib/pipeline/domain/trait-value";
import type { AccountView } from "@/lib/pipeline/views/account";
import { database } from "@/lib/platform/db/database";

const named = { select: { id: true, name: true } } as const;

/** One account with its place in the group that it belongs to. */
export async function findAccount(_scope: Scope, id: string): Promise<AccountView | null> {
  if (!isId(id)) return null;
  const account = await database().account.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      version: true,
      parent: named,
      traits: true,
      subsidiaries: { ...named, orderBy: [{ name: "asc" }, { id: "asc" }] },
    },
  });
  if (!account) return null;
  const { traits, ...rest } = account;
  return { ...rest, values: valuesOf(traits) };
}
