import { holdsNumbers } from "@/lib/importing/domain/column-facts";
import { cutText } from "@/lib/importing/domain/cut-text";
import { NEW_TRAIT, TRAIT } from "@/lib/importing/domain/entities";
import { headingKey, headingOfMoney } from "@/lib/importing/domain/headings";
import { refuse } from "@/lib/importing/domain/reading";
import { readAccount } from "@/lib/importing/domain/rows";
import { readTrait } from "@/lib/importing/domain/trait-cell";
import type { UnknownName } from "@/lib/importing/views";
import { newId } from "@/lib/kernel/ids";
import type { TraitKind } from "@/lib/pipeline/domain/built-in-traits";
import { type CopyCell, copyRows } from "@/lib/platform/db/bulk";
import { filesOf, type Importing } from "./importing";
import { ACCOUNTS, PARENTS } from "./name-places";
import { ownId } from "./own-ids";
import { settleNames } from "./settle-names";
import { readingOf, rejectDoubles, rejectRows, stageRows } from "./stage-rows";

type Trait = { id: string; key: string; kind: TraitKind; choices: readonly string[] };

/** Reads the accounts with their traits and says of each whether it is new, changed or the same. */
export async function stageAccounts(importing: Importing): Promise<UnknownName[]> {
  const { bulk } = importing;
  await bulk.query(`CREATE TEMP TABLE account_row (file_id uuid, line int, id uuid, external_id text, name text, parent text,
    parent_external_id text, known_id uuid, by_id boolean NOT NULL DEFAULT false, parent_id uuid, action text, reason text, vals jsonb) ON COMMIT DROP`);
  await bulk.query(
    `CREATE TEMP TABLE trait_row (file_id uuid, line int, trait_id uuid, text text, number numeric(20, 4),
      unlisted boolean, heading text) ON COMMIT DROP`,
  );
  await bulk.query(`CREATE TEMP TABLE new_trait (id uuid, key text, label text, kind text) ON COMMIT DROP`);
  const traits = await traitsOf(importing);
  let values: CopyCell[][] = [];
  await stageRows(importing, {
    entity: "accounts",
    target: "account_row (file_id, line, id, external_id, name, parent, parent_external_id)",
    read: (cells, file, { fileId, line }) => {
      const row = readAccount(cells, file.source);
      const { mark } = readingOf(importing, "accounts", file);
      const filled = new Set<string>();
      for (const { field, heading, text } of row.traits) {
        const trait = traitOf(traits, field, heading);
        if (filled.has(trait.id)) refuse("traitTwice", { column: heading });
        filled.add(trait.id);
        const value = readTrait(text, trait, { heading, mark, home: importing.home });
        values.push([fileId, line, trait.id, value.text, value.number, value.isUnlisted, heading]);
      }
      return [row.externalId, row.name, row.parent, row.parentExternalId];
    },
    flush: async () => {
      // Taken first: the next rows are read while these are written.
      const written = values;
      values = [];
      await copyRows(bulk, "trait_row", written);
    },
  });
  const asked = await settleNames(importing, ACCOUNTS);
  return [...asked, ...(await matchAccounts(importing))];
}

function traitOf(traits: ReadonlyMap<string, Trait>, field: string, heading: string): Trait {
  return traits.get(field === NEW_TRAIT ? newTraitKey(heading) : field) ?? refuse("traitUnknown", { column: heading });
}

/**
 * The traits that columns go to: those that are here, and one for each column that becomes a trait of its own. A column of
 * the same name as a trait, as another run of this import has made it, goes to that trait.
 */
async function traitsOf(importing: Importing): Promise<Map<string, Trait>> {
  const { bulk } = importing;
  const kept = await bulk.query<Trait & { label: string | null }>(
    "SELECT id, key, kind, choices, label FROM trait_definition WHERE ended_on IS NULL",
  );
  const traits = new Map<string, Trait>(kept.map((trait) => [TRAIT + trait.key, trait]));
  const added: CopyCell[][] = [];
  for (const file of filesOf(importing, "accounts")) {
    const { mark } = readingOf(importing, "accounts", file);
    for (const [index, { field, facts }] of file.columns.entries()) {
      if (field !== NEW_TRAIT) continue;
      const label = cutText(file.headings[index] ?? "", 60);
      const name = newTraitKey(label);
      const known = kept.find((trait) => isCalled(trait, file.headings[index] ?? "")) ?? traits.get(name);
      if (known) {
        traits.set(name, known);
        continue;
      }
      const trait = {
        id: newId(),
        key: newId(),
        kind: holdsNumbers(facts, mark) ? ("NUMBER" as const) : ("TEXT" as const),
        choices: [],
      };
      traits.set(name, trait);
      added.push([trait.id, trait.key, label, trait.kind]);
    }
  }
  await copyRows(bulk, "new_trait", added);
  return traits;
}

/** Money is called with its currency in our own files. */
function isCalled({ label, kind }: { label: string | null; kind: TraitKind }, heading: string): boolean {
  if (label === null) return false;
  const money = kind === "MONEY" ? headingOfMoney(heading) : null;
  return [heading, money?.name ?? heading].some((name) => headingKey(name) === headingKey(label));
}

function newTraitKey(heading: string): string {
  return `${NEW_TRAIT}:${headingKey(cutText(heading, 60))}`;
}

async function matchAccounts(importing: Importing): Promise<UnknownName[]> {
  const { bulk } = importing;
  await bulk.query(
    `UPDATE account_row r SET known_id = a.id, by_id = true, external_id = a.external_id FROM account a WHERE a.id = ${ownId("r.external_id")}`,
  );
  await bulk.query(
    `UPDATE account_row r SET known_id = a.id, by_id = true FROM account a WHERE r.known_id IS NULL AND a.external_id = r.external_id`,
  );
  await bulk.query(`UPDATE account_row r SET known_id = n.id FROM known_name n JOIN account a ON a.id = n.id
    WHERE r.known_id IS NULL AND n.kind = 'account' AND n.key = lower(r.name) AND (r.external_id IS NULL OR a.external_id IS NULL)`);
  await refuseUnlisted(importing);
  await bulk.query(`UPDATE account_row r SET reason = 'ambiguousName', vals = jsonb_build_object('name', r.name) FROM known_name n
    WHERE r.reason IS NULL AND r.known_id IS NULL AND r.external_id IS NULL AND n.kind = 'account' AND n.key = lower(r.name) AND n.id IS NULL`);
  await rejectDoubles(importing, "account_row", { by: "r.known_id", shown: "r.name" });
  await rejectDoubles(importing, "account_row", { by: "r.external_id", shown: "r.external_id" });
  const weak = "r.external_id IS NULL AND NOT r.by_id";
  await rejectDoubles(importing, "account_row", { by: "lower(r.name)", shown: "r.name", weak });
  await rejectRows(importing, "account_row");
  await bulk.query(`INSERT INTO known_name SELECT 'account', lower(name), CASE WHEN count(*) = 1 THEN min(coalesce(known_id, id)::text)::uuid END
    FROM account_row GROUP BY lower(name) ON CONFLICT DO NOTHING`);
  await bulk.query(`INSERT INTO known_name SELECT 'account#', external_id, coalesce(known_id, id) FROM account_row
    WHERE external_id IS NOT NULL ON CONFLICT DO NOTHING`);
  const asked = await settleNames(importing, PARENTS);
  await matchParents(importing);
  await bulk.query(`UPDATE account_row r SET action = CASE WHEN known_id IS NULL THEN 'create'
    WHEN EXISTS (SELECT 1 FROM account a WHERE a.id = r.known_id AND (${ACCOUNT_CHANGED})) OR EXISTS (SELECT 1 FROM trait_row v
      LEFT JOIN account_trait t ON t.account_id = r.known_id AND t.trait_id = v.trait_id WHERE v.file_id = r.file_id AND v.line = r.line
      AND (t.account_id IS NULL OR t.text IS DISTINCT FROM v.text OR t.number IS DISTINCT FROM v.number)) THEN 'update' ELSE 'skip' END`);
  await bulk.query(`INSERT INTO accepted SELECT file_id, action, count(*) FROM account_row GROUP BY 1, 2`);
  return asked;
}

/** A choice that is none any more stays where an account has it, and comes to no other. */
async function refuseUnlisted({ bulk }: Importing): Promise<void> {
  await bulk.query(`UPDATE account_row r SET reason = 'notAChoice', vals = jsonb_build_object('column', v.heading, 'value', left(v.text, 40))
    FROM trait_row v WHERE v.unlisted AND v.file_id = r.file_id AND v.line = r.line AND NOT EXISTS (SELECT 1 FROM account_trait t
      WHERE t.account_id = r.known_id AND t.trait_id = v.trait_id AND t.text = v.text)`);
}

/** An account belongs to one that is here or comes along, and never to itself or to one below it. */
async function matchParents(importing: Importing): Promise<void> {
  const { bulk } = importing;
  await bulk.query(
    `UPDATE account_row r SET parent_id = n.id FROM known_name n WHERE n.kind = 'account#' AND n.key = r.parent_external_id`,
  );
  await bulk.query(`UPDATE account_row r SET parent_id = n.id FROM known_name n
    WHERE r.parent_id IS NULL AND n.kind = 'account' AND n.key = lower(r.parent)`);
  await bulk.query(`UPDATE account_row SET reason = 'parentUnknown', vals = jsonb_build_object('name', coalesce(parent, parent_external_id))
    WHERE parent_id IS NULL AND coalesce(parent, parent_external_id) IS NOT NULL`);
  await bulk.query(`WITH RECURSIVE tree AS (
      SELECT coalesce(r.known_id, r.id) AS id, r.parent_id FROM account_row r WHERE r.parent_id IS NOT NULL
      UNION SELECT a.id, a.parent_id FROM account a WHERE a.parent_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM account_row r WHERE r.known_id = a.id AND r.parent_id IS NOT NULL)),
    line AS (SELECT id AS start, parent_id FROM tree UNION SELECT line.start, tree.parent_id FROM line JOIN tree ON tree.id = line.parent_id)
    UPDATE account_row r SET reason = 'parentCircle', vals = jsonb_build_object('name', r.name) FROM line
    WHERE line.start = coalesce(r.known_id, r.id) AND line.parent_id = line.start`);
  await rejectRows(importing, "account_row");
  // Whoever belongs to one that was just rejected loses the parent that will not be there.
  await bulk.query(`UPDATE account_row r SET parent_id = NULL WHERE parent_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = r.parent_id)
    AND NOT EXISTS (SELECT 1 FROM account_row other WHERE other.id = r.parent_id)
    AND NOT EXISTS (SELECT 1 FROM new_name n WHERE n.id = r.parent_id)`);
  await bulk.query(`DELETE FROM known_name n WHERE kind IN ('account', 'account#') AND id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = n.id) AND NOT EXISTS (SELECT 1 FROM account_row r WHERE r.id = n.id)
    AND NOT EXISTS (SELECT 1 FROM new_name w WHERE w.id = n.id)`);
}

const ACCOUNT_CHANGED = `(r.external_id IS NOT NULL AND a.external_id IS NULL) OR (r.by_id AND r.name <> a.name)
  OR (r.parent_id IS NOT NULL AND r.parent_id IS DISTINCT FROM a.parent_id)`;
