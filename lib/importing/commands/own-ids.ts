import type { Importing } from "./importing";

/** What stands in a column of ids, where it has the form of our own: files that were made here say our ids. */
export function ownId(column: string): string {
  return `CASE WHEN ${column} ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN ${column}::uuid END`;
}

const NAMED = [
  { table: "deal_cells", name: "owner", id: "owner_external_id", kind: "person" },
  { table: "deal_cells", name: "account", id: "account_external_id", kind: "account" },
  { table: "activity_cells", name: "account", id: "account_external_id", kind: "account" },
  { table: "activity_cells", name: "person", id: "person_external_id", kind: "person" },
] as const;

/** Nobody is asked what a name means that several have, or nobody, where the row says by an id who is meant. */
export async function preferIds({ bulk }: Importing): Promise<void> {
  for (const { table, name, id, kind } of NAMED)
    await bulk.query(
      `UPDATE ${table} c SET ${name} = NULL FROM known_name n WHERE n.kind = $1 || '#' AND n.key = c.${id} AND n.id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM known_name o WHERE o.kind = $1 AND o.key = lower(c.${name}) AND o.id IS NOT NULL)`,
      [kind],
    );
}
