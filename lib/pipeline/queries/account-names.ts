import type { Scope } from "@/lib/access/scope/scope";
import { database } from "@/lib/platform/db/database";

const MOST = 2_000;

/** The names to choose from; account names are for everybody who sells. */
export async function listAccountNames(_scope: Scope): Promise<{ id: string; name: string }[]> {
  return database().account.findMany({
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
  });
}
