import type { Scope } from "@/lib/access/scope/scope";
import type { NameKind } from "@/lib/importing/views";
import { database } from "@/lib/platform/db/database";

const MOST = 500;

export type NameTarget = { id: string; name: string | null; key: string | null };

/** What a name of a kind may mean, for a choice; more than a person looks through is not offered. */
export async function listNameTargets(_scope: Scope, kind: NameKind): Promise<NameTarget[]> {
  const named = { select: { id: true, name: true }, orderBy: { name: "asc" as const }, take: MOST };
  const inUse = {
    where: { endedOn: null },
    select: { id: true, name: true, key: true },
    orderBy: { position: "asc" as const },
  };
  switch (kind) {
    case "person":
      return (await database().person.findMany(named)).map((row) => ({ ...row, key: null }));
    case "product":
      return (await database().product.findMany(named)).map((row) => ({ ...row, key: null }));
    case "account":
      return [];
    case "stage":
      return database().stage.findMany(inUse);
    case "activityType":
      return database().activityType.findMany(inUse);
  }
}
