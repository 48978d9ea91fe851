import { STAGE_WORDS, TYPE_WORDS } from "@/lib/importing/domain/stage-words";
import type { NameKind } from "@/lib/importing/views";
import type { Importing } from "./importing";

/** What a name means to begin with: the records that are here, and the spellings that are remembered. */
export async function learnNames(importing: Importing): Promise<void> {
  const { bulk } = importing;
  const once = (kind: string, table: string, key = "lower(name)", where = "TRUE") =>
    bulk.query(`INSERT INTO known_name SELECT '${kind}', ${key}, CASE WHEN count(*) = 1 THEN min(id::text)::uuid END
      FROM ${table} WHERE ${where} AND ${key} IS NOT NULL GROUP BY ${key} ON CONFLICT DO NOTHING`);
  await once("person", "person");
  await once("person", "person", "email");
  await once("person#", "person", "external_id");
  await once("person#", "person", "id::text");
  await once("product", "product");
  await once("product#", "product", "external_id");
  await once("account", "account");
  await once("account#", "account", "external_id");
  await once("account#", "account", "id::text");
  await once("stage", "stage", "lower(name)", "ended_on IS NULL");
  await once("stage", "stage", "lower(key)", "ended_on IS NULL");
  await once("activityType", "activity_type", "lower(name)", "ended_on IS NULL");
  await once("activityType", "activity_type", "lower(key)", "ended_on IS NULL");
  await bulk.query(`INSERT INTO known_name SELECT kind, key, target_id FROM import_alias a WHERE ${STILL_THERE}
    ON CONFLICT (kind, key) DO UPDATE SET id = EXCLUDED.id`);
}

// An alias of something that is gone is no longer one.
const STILL_THERE = `CASE a.kind
  WHEN 'person' THEN EXISTS (SELECT 1 FROM person WHERE id = a.target_id)
  WHEN 'product' THEN EXISTS (SELECT 1 FROM product WHERE id = a.target_id)
  WHEN 'account' THEN EXISTS (SELECT 1 FROM account WHERE id = a.target_id)
  WHEN 'stage' THEN EXISTS (SELECT 1 FROM stage WHERE id = a.target_id AND ended_on IS NULL)
  WHEN 'activityType' THEN EXISTS (SELECT 1 FROM activity_type WHERE id = a.target_id AND ended_on IS NULL) END`;

/** A name from now on means what another one means. */
export async function learnAs({ bulk }: Importing, kind: string, name: string, meant: string): Promise<void> {
  await bulk.query(
    `INSERT INTO known_name SELECT $1, lower($2), id FROM known_name WHERE kind = $1 AND key = lower($3) AND id IS NOT NULL
     ON CONFLICT (kind, key) DO UPDATE SET id = EXCLUDED.id`,
    [kind, name, meant],
  );
}

const TABLES: Record<NameKind, string> = {
  person: "person",
  product: "product",
  account: "account",
  stage: "stage",
  activityType: "activity_type",
};

/** A name means one record that is here: the way out where several are called the same. */
export async function learnRecord({ bulk }: Importing, kind: NameKind, name: string, id: string): Promise<void> {
  await bulk.query(
    `INSERT INTO known_name SELECT $1, lower($2), id FROM ${TABLES[kind]} WHERE id = $3::uuid
     ON CONFLICT (kind, key) DO UPDATE SET id = EXCLUDED.id`,
    [kind, name, id],
  );
}

/** The words of exports for built-in stages and types, where the files hold such a word and nobody here is called so. */
export async function learnWords(
  importing: Importing,
  kind: "stage" | "activityType",
  names: readonly string[],
): Promise<void> {
  const [words, table] = kind === "stage" ? [STAGE_WORDS, "stage"] : [TYPE_WORDS, "activity_type"];
  for (const name of names) {
    const key = words[name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "")];
    if (!key) continue;
    await importing.bulk.query(
      `INSERT INTO known_name SELECT $1, lower($2), id FROM ${table} WHERE key = $3 AND ended_on IS NULL ON CONFLICT DO NOTHING`,
      [kind, name, key],
    );
  }
}
