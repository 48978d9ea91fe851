import type { Scope } from "@/lib/access/scope/scope";
import type { NameKind } from "@/lib/importing/views";
import { database } from "@/lib/platform/db/database";

const MOST = 500;

export type NameTarget = {
  id: string;
  name: string | null;
  key: string | null /** What tells namesakes apart. */;
  hint?: string | null;
};

/** What a name of a kind may mean, for a choice; more than a person looks through is not offered. */
export async function listNameTargets(
  _scope: Scope,
  kind: NameKind,
  names: readonly string[] = [],
): Promise<NameTarget[]> {
  const named = { select: { id: true, name: true }, orderBy: { name: "asc" as const }, take: MOST };
  const inUse = {
    where: { endedOn: null },
    select: { id: true, name: true, key: true },
    orderBy: { position: "asc" as const },
  };
  switch (kind) {
    case "person":
      return listPeople();
    case "product":
      return (await database().product.findMany(named)).map((row) => ({ ...row, key: null }));
    case "account":
      return listNamesakes(names);
    case "stage":
      return database().stage.findMany(inUse);
    case "activityType":
      return database().activityType.findMany(inUse);
  }
}

async function listPeople(): Promise<NameTarget[]> {
  const people = await database().person.findMany({
    select: { id: true, name: true, email: true },
    orderBy: { name: "asc" },
    take: MOST,
  });
  const count = new Map<string, number>();
  for (const { name } of people) count.set(name, (count.get(name) ?? 0) + 1);
  return people.map(({ id, name, email }) => ({
    id,
    name,
    key: null,
    hint: (count.get(name) ?? 0) > 1 ? email : null,
  }));
}

/** Of accounts only those are offered that are called the same: all of them would be too many. */
async function listNamesakes(names: readonly string[]): Promise<NameTarget[]> {
  const accounts = await database().account.findMany({
    where: { OR: names.map((name) => ({ name: { equals: name, mode: "insensitive" as const } })) },
    select: { id: true, name: true, externalId: true, createdAt: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return accounts.map(({ id, name, externalId, createdAt }) => ({
    ...{ id, name, key: null },
    hint: externalId ?? createdAt.toISOString().slice(0, 10),
  }));
}
