import { nameFinder } from "@/lib/importing/domain/near-name";
import { LEAVE_OUT, MEANS, type NameKind, NEW_NAME, type UnknownName } from "@/lib/importing/views";
import { newId } from "@/lib/kernel/ids";
import { copyRows } from "@/lib/platform/db/bulk";
import type { Importing } from "./importing";
import { learnAs, learnWords } from "./known-names";

/** So many names are looked at one by one; beyond that a list is no longer read by anybody. */
export const MOST_NAMES = 200;

type Unknown = { name: string; rows: number };
type Column = { kind: NameKind; table: "deal_cells" | "activity_cells"; column: string };

const COLUMNS: readonly Column[] = [
  { kind: "person", table: "deal_cells", column: "owner" },
  { kind: "product", table: "deal_cells", column: "product" },
  { kind: "account", table: "deal_cells", column: "account" },
  { kind: "stage", table: "deal_cells", column: "stage" },
  { kind: "person", table: "activity_cells", column: "person" },
  { kind: "account", table: "activity_cells", column: "account" },
  { kind: "activityType", table: "activity_cells", column: "type" },
];

export async function prepareNames({ bulk }: Importing): Promise<void> {
  await bulk.query(`CREATE TEMP TABLE new_name (kind text, name text, id uuid) ON COMMIT DROP`);
  await bulk.query(`CREATE TEMP TABLE any_stage ON COMMIT DROP AS SELECT id, kind FROM stage`);
}

/**
 * Names that rows refer to and nobody here has, with what each may mean. What was decided holds; where nothing was, a near name
 * is taken for the preview, and everything else follows the one rule for unknown names.
 */
export async function settleNames(importing: Importing): Promise<{ names: UnknownName[]; more: number }> {
  const names: UnknownName[] = [];
  let more = 0;
  for (const place of COLUMNS) {
    if (place.kind === "stage" || place.kind === "activityType") {
      const words = await listUnknown(importing, place);
      await learnWords(
        importing,
        place.kind,
        words.map((word) => word.name),
      );
    }
    const unknown = await listUnknown(importing, place);
    if (unknown.length === 0) continue;
    const find = nameFinder(await listKnown(importing, place.kind));
    const looked = unknown
      .slice(0, MOST_NAMES)
      .map(({ name, rows }) => ({ kind: place.kind, name, rows, near: find(name) }));
    const shown = looked.filter(({ kind, near }) => near !== null || kind !== "account");
    names.push(...shown);
    more += place.kind === "account" ? 0 : Math.max(0, unknown.length - MOST_NAMES);
    await applyChoices(importing, place.kind, looked, unknown);
  }
  return { names, more };
}

async function listUnknown({ bulk }: Importing, { kind, table, column }: Column): Promise<Unknown[]> {
  return bulk.query(
    `SELECT min(d.${column}) AS name, count(*)::int AS rows FROM ${table} d LEFT JOIN known_name n ON n.kind = $1 AND n.key = lower(d.${column})
     WHERE d.${column} IS NOT NULL AND n.id IS NULL GROUP BY lower(d.${column}) ORDER BY count(*) DESC, 1`,
    [kind],
  );
}

const NAMED: Record<NameKind, string> = {
  person: "SELECT name FROM person UNION SELECT name FROM person_row",
  product: "SELECT name FROM product UNION SELECT name FROM product_row",
  account: "SELECT name FROM account UNION SELECT name FROM account_row",
  stage: "SELECT coalesce(name, key) AS name FROM stage WHERE ended_on IS NULL",
  activityType: "SELECT coalesce(name, key) AS name FROM activity_type WHERE ended_on IS NULL",
};

async function listKnown({ bulk }: Importing, kind: NameKind): Promise<string[]> {
  return (await bulk.query<{ name: string }>(NAMED[kind])).map((row) => row.name);
}

async function applyChoices(
  importing: Importing,
  kind: NameKind,
  looked: readonly UnknownName[],
  unknown: readonly Unknown[],
): Promise<void> {
  const added: Unknown[] = [];
  const near = new Map(looked.map((entry) => [entry.name, entry.near]));
  for (const entry of unknown) {
    const choice = choiceFor(importing, kind, entry.name, near.get(entry.name) ?? null);
    if (choice === NEW_NAME) added.push(entry);
    else if (choice.startsWith(MEANS)) await learnAs(importing, kind, entry.name, choice.slice(MEANS.length));
  }
  if (added.length === 0 || kind === "person" || kind === "activityType") return;
  const rows = added.map(({ name }) => [kind, name, newId()]);
  await copyRows(importing.bulk, "new_name (kind, name, id)", rows);
  await importing.bulk.query(
    `INSERT INTO known_name SELECT kind, lower(name), id FROM new_name WHERE kind = $1 ON CONFLICT (kind, key) DO UPDATE SET id = EXCLUDED.id`,
    [kind],
  );
  // A stage that comes with an import is one on the way: won and lost are there already.
  if (kind === "stage")
    await importing.bulk.query(`INSERT INTO any_stage SELECT id, 'OPEN' FROM new_name WHERE kind = 'stage'`);
}

function choiceFor({ answers }: Importing, kind: NameKind, name: string, near: string | null): string {
  const key = name.toLowerCase();
  const chosen = answers.names.find((answer) => answer.kind === kind && answer.name.toLowerCase() === key)?.choice;
  if (chosen) return chosen;
  if (near !== null) return MEANS + near;
  return kind === "account" || kind === "product" ? answers.unknown[kind] : LEAVE_OUT;
}
