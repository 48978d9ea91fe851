import { nameFinder } from "@/lib/importing/domain/near-name";
import { LEAVE_OUT, MEANS, MEANS_ID, type NameKind, NEW_NAME, type UnknownName } from "@/lib/importing/views";
import { newId } from "@/lib/kernel/ids";
import { inTurns } from "@/lib/kernel/in-turns";
import { copyRows } from "@/lib/platform/db/bulk";
import type { Importing } from "./importing";
import { learnAs, learnRecord, learnWords } from "./known-names";
import { NAMED, type NamePlace } from "./name-places";

type Unknown = { name: string; rows: number; is_several: boolean };

export async function prepareNames({ bulk }: Importing): Promise<void> {
  await bulk.query(`CREATE TEMP TABLE new_name (kind text, name text, id uuid) ON COMMIT DROP`);
  await bulk.query(`CREATE TEMP TABLE any_stage ON COMMIT DROP AS SELECT id, kind FROM stage`);
}

/**
 * Names that rows refer to and nobody here has, with what each may mean. What was decided holds; where nothing was, a near name
 * is taken for the preview, and everything else follows the one rule for unknown names.
 */
export async function settleNames(importing: Importing, places: readonly NamePlace[]): Promise<UnknownName[]> {
  const asked: UnknownName[] = [];
  for (const place of places) {
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
    const looked = await lookAround(importing, place, unknown);
    asked.push(
      ...looked.filter(
        ({ near, isSeveral }) => near !== null || (!place.isRecord && (place.kind !== "account" || isSeveral)),
      ),
    );
    await applyChoices(importing, place, looked);
  }
  return asked;
}

// Each way of writing a name is looked up once, however many rows have it.
async function listUnknown({ bulk }: Importing, { kind, table, column, among }: NamePlace): Promise<Unknown[]> {
  return bulk.query(
    `WITH written AS (SELECT d.${column} AS name, count(*) AS rows FROM ${table} d
       WHERE d.${column} IS NOT NULL AND ${among ?? "TRUE"} GROUP BY d.${column})
     SELECT min(w.name) AS name, sum(w.rows)::int AS rows, bool_or(n.key IS NOT NULL) AS is_several
     FROM written w LEFT JOIN known_name n ON n.kind = $1 AND n.key = lower(w.name)
     WHERE n.id IS NULL GROUP BY lower(w.name) ORDER BY sum(w.rows) DESC, 1`,
    [kind],
  );
}

const NAMES_AT_ONCE = 200;

type Looked = UnknownName & { isSeveral: boolean };

/** All of them are looked at, some at a time, so that whoever else is served gets a turn between. */
async function lookAround(importing: Importing, place: NamePlace, unknown: readonly Unknown[]): Promise<Looked[]> {
  const known = await importing.bulk.query<{ name: string }>(place.known ?? NAMED[place.kind]);
  const find = nameFinder(known.map((row) => row.name));
  const looked: Looked[] = [];
  for await (const [index, { name, rows, is_several: isSeveral }] of inTurns([...unknown.entries()], NAMES_AT_ONCE)) {
    const earlier = place.renames && unknown.slice(0, index).map((entry) => entry.name);
    const near = isSeveral ? null : (find(name) ?? (earlier ? nameFinder(earlier)(name) : null));
    looked.push({ kind: place.kind, name, rows, near, isSeveral, ...(place.isRecord ? { isRecord: true } : {}) });
  }
  return looked;
}

async function applyChoices(importing: Importing, place: NamePlace, looked: readonly Looked[]): Promise<void> {
  const { kind } = place;
  const added: string[] = [];
  const left: string[] = [];
  for (const entry of looked) {
    const choice = choiceFor(importing, place, entry);
    // What stands for a record makes it by itself; only the parent of an account is one that no row is.
    if (choice === NEW_NAME && (!place.isRecord || (place.column === "parent" && entry.near !== null)))
      added.push(entry.name);
    else if (choice.startsWith(MEANS) && place.renames)
      await rename(importing, place, entry.name, choice.slice(MEANS.length));
    else if (choice.startsWith(MEANS)) await learnAs(importing, kind, entry.name, choice.slice(MEANS.length));
    else if (choice.startsWith(MEANS_ID)) await learnRecord(importing, kind, entry.name, choice.slice(MEANS_ID.length));
    else if (place.isRecord && choice === LEAVE_OUT) left.push(entry.name.toLowerCase());
  }
  await leaveOut(importing, place, left);
  await addNames(importing, kind, added);
}

async function rename({ bulk }: Importing, { table, column }: NamePlace, name: string, meant: string): Promise<void> {
  await bulk.query(`UPDATE ${table} SET ${column} = $2 WHERE lower(${column}) = lower($1)`, [name, meant]);
}

/** A row that stands for a record itself and was to be left out says so where it is listed. */
async function leaveOut({ bulk }: Importing, { table, column }: NamePlace, left: readonly string[]): Promise<void> {
  if (left.length === 0) return;
  await bulk.query(
    `UPDATE ${table} SET reason = 'leftOut', vals = jsonb_build_object('name', ${column}) WHERE lower(${column}) = ANY($1)`,
    [left],
  );
}

async function addNames(importing: Importing, kind: NameKind, added: readonly string[]): Promise<void> {
  if (added.length === 0 || kind === "person" || kind === "activityType") return;
  const rows = added.map((name) => [kind, name, newId()]);
  await copyRows(importing.bulk, "new_name (kind, name, id)", rows);
  await importing.bulk.query(
    `INSERT INTO known_name SELECT kind, lower(name), id FROM new_name WHERE kind = $1 ON CONFLICT (kind, key) DO UPDATE SET id = EXCLUDED.id`,
    [kind],
  );
  // A stage that comes with an import is one on the way: won and lost are there already.
  if (kind === "stage")
    await importing.bulk.query(`INSERT INTO any_stage SELECT id, 'OPEN' FROM new_name WHERE kind = 'stage'`);
}

function choiceFor({ answers }: Importing, { kind, isRecord }: NamePlace, { name, near, isSeveral }: Looked): string {
  const key = name.toLowerCase();
  const chosen = answers.names.find((answer) => answer.kind === kind && answer.name.toLowerCase() === key)?.choice;
  if (chosen) return chosen;
  if (near !== null) return MEANS + near;
  if (isRecord) return NEW_NAME;
  // Where several here have the name, one more would not be what is meant.
  if (isSeveral) return LEAVE_OUT;
  return kind === "account" || kind === "product" ? answers.unknown[kind] : LEAVE_OUT;
}

const MOST_NAMES = 200;

/** What is asked of somebody at once: what is open first, each name once, and no more than anybody reads. */
export function listNames(
  { answers }: Importing,
  asked: readonly UnknownName[],
): { names: UnknownName[]; more: number } {
  const merged = new Map<string, UnknownName>();
  for (const { kind, name, rows, near, isRecord } of asked) {
    const key = `${kind} ${name.toLowerCase()}`;
    const before = merged.get(key);
    merged.set(key, { ...{ kind, name, near }, rows: rows + (before?.rows ?? 0), ...(isRecord ? { isRecord } : {}) });
  }
  const isOpen = ({ kind, name, near }: UnknownName) =>
    near !== null && !answers.names.some((answer) => answer.kind === kind && answer.name === name);
  const all = [...merged.values()];
  const ordered = [...all.filter(isOpen), ...all.filter((name) => !isOpen(name))];
  return { names: ordered.slice(0, MOST_NAMES), more: Math.max(0, ordered.length - MOST_NAMES) };
}
