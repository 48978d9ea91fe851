import { type Failure, wrongField } from "@/lib/kernel/result";
import type { Countable, Definition } from "@/lib/metrics/domain/definition";
import type { Tx } from "@/lib/platform/db/database";

type Refused = { ok: false; error: Failure };

/**
 * What a definition counts must exist, and be in use unless the version before counted it already: ending a type of activity
 * or a product takes nothing away from the metrics that it stands in.
 */
export async function refuseUnknownParts(
  tx: Tx,
  definition: Definition,
  before: Definition | null,
): Promise<Refused | null> {
  const [known, sides] = [partsOf(before), sidesOf(definition)];
  for (const [side, countable] of sides) {
    const refused =
      countable.kind === "count"
        ? await refuseTypes(tx, side, { typeIds: countable.typeIds, known: known.types })
        : await refuseProducts(tx, side, countable, known.families);
    if (refused) return refused;
  }
  return null;
}

function sidesOf(definition: Definition): [string, Countable][] {
  if (definition.kind === "count" || definition.kind === "sum") return [["over", definition]];
  if (definition.kind !== "ratio") return [];
  return [
    ["over", definition.over],
    ["under", definition.under],
  ];
}

function partsOf(definition: Definition | null) {
  const countables = definition ? sidesOf(definition).map(([, countable]) => countable) : [];
  return {
    types: countables.flatMap((part) => (part.kind === "count" ? part.typeIds : [])),
    families: countables.flatMap((part) => (part.kind === "sum" ? (part.families ?? []) : [])),
  };
}

type Types = { typeIds: readonly string[]; known: readonly string[] };

async function refuseTypes(tx: Tx, side: string, { typeIds, known }: Types): Promise<Refused | null> {
  const rows = await tx.activityType.findMany({
    where: { id: { in: [...typeIds] } },
    select: { id: true, endedOn: true },
  });
  const usable = rows.filter(({ id, endedOn }) => endedOn === null || known.includes(id));
  return usable.length === typeIds.length ? null : wrongField(`${side}Types`, "errors.choice");
}

async function refuseProducts(
  tx: Tx,
  side: string,
  { productIds = [], families = [] }: Extract<Countable, { kind: "sum" }>,
  known: readonly string[],
): Promise<Refused | null> {
  const count = await tx.product.count({ where: { id: { in: [...productIds] } } });
  if (count !== productIds.length) return wrongField(`${side}Products`, "errors.choice");
  const rows = await tx.product.findMany({
    where: { family: { in: [...families] } },
    select: { family: true },
    distinct: ["family"],
  });
  const there = new Set([...rows.map(({ family }) => family), ...known]);
  return families.every((family) => there.has(family)) ? null : wrongField(`${side}Families`, "errors.choice");
}
