import type { Counts, Findings, Implied, UnknownName } from "@/lib/importing/views";
import type { Importing } from "./importing";
import { learnNames } from "./known-names";
import { matchDeals } from "./match-deals";
import { REFERENCES } from "./name-places";
import { preferIds } from "./own-ids";
import { preparePersonZones } from "./person-zones";
import { listNames, prepareNames, settleNames } from "./settle-names";
import { stageAccounts } from "./stage-accounts";
import { matchActivities, readActivities } from "./stage-activities";
import { readDeals, resolveDeals } from "./stage-deals";
import { stagePeople } from "./stage-people";
import { stageProducts } from "./stage-products";
import { prepareTables } from "./stage-rows";

/**
 * Reads all files into tables of this transaction and finds out what each row would do. Nothing of the company is touched; a
 * run does the same and then writes what it found.
 */
export async function checkImport(importing: Importing): Promise<Findings> {
  await prepareTables(importing);
  await prepareNames(importing);
  await learnNames(importing);
  const asked = [
    ...(await stagePeople(importing)),
    ...(await stageProducts(importing)),
    ...(await stageAccounts(importing)),
  ];
  await readDeals(importing);
  await readActivities(importing);
  await preferIds(importing);
  asked.push(...(await settleNames(importing, REFERENCES)));
  importing.tell("comparing", 0, 1);
  await preparePersonZones(importing);
  await resolveDeals(importing);
  await matchDeals(importing);
  await matchActivities(importing);
  await dropUnused(importing);
  importing.tell("comparing", 1, 1);
  const { names, more } = listNames(importing, asked);
  return findingsOf(importing, names, more);
}

/** A name whose rows were all rejected for another reason makes no record. */
async function dropUnused({ bulk }: Importing): Promise<void> {
  await bulk.query(`DELETE FROM new_name n WHERE
    (n.kind = 'account' AND NOT EXISTS (SELECT 1 FROM deal d WHERE d.account_id = n.id)
      AND NOT EXISTS (SELECT 1 FROM activity_row r WHERE r.account_id = n.id) AND NOT EXISTS (SELECT 1 FROM account_row r WHERE r.parent_id = n.id)) OR
    (n.kind = 'product' AND NOT EXISTS (SELECT 1 FROM deal_line d WHERE d.product_id = n.id)) OR
    (n.kind = 'stage' AND NOT EXISTS (SELECT 1 FROM deal d WHERE d.stage_id = n.id))`);
}

async function findingsOf(importing: Importing, names: UnknownName[], moreNames: number): Promise<Findings> {
  const { bulk, files } = importing;
  const rows = await bulk.query<{ file_id: string; action: keyof Counts; count: number }>(`
    SELECT file_id, action, rows AS count FROM accepted
    UNION ALL SELECT file_id, 'reject', count(*)::int FROM rejected GROUP BY 1`);
  const counts = Object.fromEntries(
    files.map((file): [string, Counts] => {
      const of = (action: keyof Counts) =>
        rows.find((row) => row.file_id === file.id && row.action === action)?.count ?? 0;
      return [file.id, { create: of("create"), update: of("update"), skip: of("skip"), reject: of("reject") }];
    }),
  );
  const [implied] = await bulk.query<Implied>(`SELECT
    (SELECT count(*) FROM manager_row)::int AS people,
    (SELECT count(*) FROM team_row WHERE known_id IS NULL)::int AS teams,
    (SELECT count(*) FROM new_name WHERE kind = 'account')::int AS accounts,
    (SELECT count(*) FROM new_name WHERE kind = 'product')::int AS products,
    (SELECT count(*) FROM new_name WHERE kind = 'stage')::int AS stages,
    (SELECT count(*) FROM new_trait)::int AS traits`);
  const [bare] = await bulk.query<{ deals: number; activities: number }>(`SELECT
    (SELECT count(*) FROM deal WHERE kind = 'OPEN' AND account_id IS NULL)::int AS deals,
    (SELECT count(*) FROM activity_row WHERE opportunity IS NOT NULL AND opportunity_id IS NULL AND action <> 'skip')::int AS activities`);
  const nothing = { people: 0, teams: 0, accounts: 0, products: 0, traits: 0, stages: 0 };
  const without = { openWithoutAccount: bare?.deals ?? 0, activitiesWithoutDeal: bare?.activities ?? 0 };
  return { counts, implied: implied ?? nothing, names, moreNames, ...without };
}
