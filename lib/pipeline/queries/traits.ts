import type { OccurringValues, TraitView } from "@/lib/pipeline/views/account";
import { database, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** The traits in their order. They are no record of anybody: everybody who is signed in sees the same ones. */
export async function listTraits(options: { withEnded?: boolean; tx?: Tx } = {}): Promise<TraitView[]> {
  const traits = await (options.tx ?? database()).traitDefinition.findMany({
    where: options.withEnded ? {} : { endedOn: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return traits.map(({ id, key, label, kind, choices, isBuiltIn, endedOn }) => ({
    id,
    key,
    label,
    kind,
    choices,
    isBuiltIn,
    isEnded: endedOn !== null,
  }));
}

const MOST_VALUES = 60;

/** The values that accounts have of some traits, for a choice among them: of each trait those that occur most. */
export async function listOccurringValues(traitIds: readonly string[]): Promise<OccurringValues[]> {
  const rows = await readRows<{ trait_id: string; text: string }>(Prisma.sql`
    SELECT trait_id, text FROM (
      SELECT trait_id, text, row_number() OVER (PARTITION BY trait_id ORDER BY count(*) DESC, text) AS place
      FROM account_trait WHERE trait_id = ANY(${[...traitIds]}::uuid[]) AND text IS NOT NULL GROUP BY trait_id, text) AS counted
    WHERE place <= ${MOST_VALUES} ORDER BY trait_id, lower(text), text`);
  return traitIds.map((traitId) => ({
    traitId,
    values: rows.filter((row) => row.trait_id === traitId).map((row) => row.text),
  }));
}
