import { signatureOfHeadings } from "@/lib/importing/domain/recognise";
import { type Findings, MEANS, MEANS_ID } from "@/lib/importing/views";
import { newId } from "@/lib/kernel/ids";
import { foldTotals } from "./fold-totals";
import type { Importing } from "./importing";
import { writeActivities } from "./write-activities";
import { writeAccounts, writeProducts } from "./write-catalogue";
import { writeDeals, writeStages } from "./write-deals";
import { writePeople } from "./write-people";

/** Writes what a check found, remembers how the files were read, and leaves one event in the audit trail. */
export async function writeImport(importing: Importing, findings: Findings): Promise<void> {
  const steps = [writePeople, writeProducts, writeAccounts, writeStages, writeDeals, writeActivities];
  for (const [index, write] of steps.entries()) {
    importing.tell("writing", index, steps.length);
    await write(importing);
  }
  await foldTotals(importing.bulk);
  await remember(importing);
  await auditImport(importing, "importing.start", totalsOf(findings));
  importing.tell("writing", steps.length, steps.length);
}

async function remember({ bulk, answers, files, now }: Importing): Promise<void> {
  for (const file of files) {
    if (!file.entity) continue;
    await bulk.query(
      `INSERT INTO import_mapping (signature, entity, columns, used_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (signature) DO UPDATE SET entity = EXCLUDED.entity, columns = EXCLUDED.columns, used_at = EXCLUDED.used_at`,
      [
        signatureOfHeadings(file.headings),
        file.entity,
        JSON.stringify(file.columns.map((column) => column.field)),
        now,
      ],
    );
  }
  for (const { kind, name, choice } of answers.names) {
    if (!choice.startsWith(MEANS) && !choice.startsWith(MEANS_ID)) continue;
    // What was decided by an id is known under the name itself by now.
    const meant = choice.startsWith(MEANS) ? choice.slice(MEANS.length) : name;
    await bulk.query(
      `INSERT INTO import_alias (kind, key, target_id) SELECT kind, lower($2), id FROM known_name WHERE kind = $1 AND key = lower($3)
         AND id IS NOT NULL ON CONFLICT (kind, key) DO UPDATE SET target_id = EXCLUDED.target_id`,
      [kind, name, meant],
    );
  }
}

export function totalsOf({ counts }: Findings): Record<string, number> {
  const sum = (key: "create" | "update" | "skip" | "reject") =>
    Object.values(counts).reduce((total, count) => total + count[key], 0);
  return {
    createdRows: sum("create"),
    updatedRows: sum("update"),
    skippedRows: sum("skip"),
    rejectedRows: sum("reject"),
  };
}

export async function auditImport(
  { bulk, id, startedById, now }: Pick<Importing, "bulk" | "id" | "startedById" | "now">,
  action: string,
  values: Record<string, number>,
): Promise<void> {
  await bulk.query(
    `INSERT INTO audit_event (id, at, actor_id, action, entity, entity_id, fields, "values") VALUES ($1, $2, $3, $4, 'Import', $5, $6, $7)`,
    [newId(), now, startedById, action, id, Object.keys(values), JSON.stringify(values)],
  );
}
