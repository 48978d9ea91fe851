import { readDeal } from "@/lib/importing/domain/deal-row";
import { refuse } from "@/lib/importing/domain/reading";
import { newId } from "@/lib/kernel/ids";
import { rateOn } from "@/lib/org/domain/exchange-rate";
import type { Importing } from "./importing";
import { rejectRows, stageRows } from "./stage-rows";

const WHOLE_PPM = 1_000_000;

const DEAL_CELLS = `file_id uuid, line int, id uuid, line_id uuid, event_id uuid, external_id text, name text,
    owner text, owner_external_id text, account text, account_external_id text, product text, quantity int, stage text, status text,
    amount_minor bigint, currency text, currency_exponent int, rate_ppm bigint, rate_day date, opened_on date, close_on date,
    expected_close_on date, closed_on date, close_reason text, contact_name text, contact_phone text, next_step text, next_step_on date`;

/** Reads the opportunities; names are still names. */
export async function readDeals(importing: Importing): Promise<void> {
  const { bulk, home } = importing;
  await bulk.query(`CREATE TEMP TABLE deal_cells (${DEAL_CELLS}) ON COMMIT DROP`);
  await stageRows(importing, {
    entity: "opportunities",
    target: `deal_cells`,
    readUnder: { columns: DEAL_CELLS, home, rates: importing.rates, today: importing.today },
    read: (cells, file) => {
      const row = readDeal(cells, file.source, home);
      const rate = rateOf(importing, row);
      return [
        ...[row.product === null ? null : newId(), newId(), row.externalId, row.name],
        ...[row.owner, row.ownerExternalId, row.account, row.accountExternalId],
        ...[row.product, row.quantity, row.stage, row.status, row.amountMinor, row.currency, row.currencyExponent],
        ...[rate.ratePpm, rate.day, row.openedOn, row.closeOn, row.expectedCloseOn, row.closedOn, row.closeReason],
        ...[row.contactName, row.contactPhone, row.nextStep, row.nextStepOn],
      ];
    },
  });
  // Of the columns that are looked up only: the others cost a sample and tell a plan nothing.
  await bulk.query(
    `ANALYZE deal_cells (owner, owner_external_id, account, account_external_id, product, stage, status)`,
  );
}

type Dated = {
  currency: string;
  amountMinor: number | null;
  closedOn: string | null;
  closeOn: string | null;
  openedOn: string | null;
};

/** The rate of the day that the deal belongs to; a foreign amount without one cannot be added to the others. */
function rateOf({ home, rates, today }: Importing, row: Dated): { ratePpm: number; day: string | null } {
  if (row.currency === home.currency) return { ratePpm: WHOLE_PPM, day: null };
  const day = row.closedOn ?? row.closeOn ?? row.openedOn ?? today;
  const rate = rateOn(rates, row.currency, day < today ? day : today);
  if (!rate) return refuse("noRate", { currency: row.currency, day });
  return { ratePpm: rate.ratePpm, day: rate.day };
}

/** Puts records in the place of names, row by row, with the first reason that speaks against a row. */
export async function resolveDeals(importing: Importing): Promise<void> {
  const { bulk, answers, today } = importing;
  await bulk.query(
    `CREATE TEMP TABLE deal_line ON COMMIT DROP AS
     WITH closing AS (SELECT DISTINCT ON (kind) kind, id FROM stage WHERE ended_on IS NULL ORDER BY kind, position, id),
     resolved AS (SELECT d.*, coalesce(ox.id, o.id, CASE WHEN d.owner IS NULL AND d.owner_external_id IS NULL THEN $1::uuid END) AS owner_id,
         coalesce(ax.id, a.id) AS account_id, p.id AS product_id, a.key IS NOT NULL AS is_several,
         CASE WHEN d.status IN ('WON', 'LOST') AND (st.id IS NULL OR st.kind::text <> d.status) THEN c.id
              WHEN d.status = 'OPEN' AND d.stage IS NULL THEN c.id
              WHEN d.status = 'OPEN' AND st.kind <> 'OPEN' THEN NULL ELSE st.id END AS stage_id
       FROM deal_cells d
       LEFT JOIN known_name ox ON ox.kind = 'person#' AND ox.key = d.owner_external_id
       LEFT JOIN known_name o ON o.kind = 'person' AND o.key = lower(d.owner)
       LEFT JOIN known_name ax ON ax.kind = 'account#' AND ax.key = d.account_external_id
       LEFT JOIN known_name a ON a.kind = 'account' AND a.key = lower(d.account)
       LEFT JOIN known_name p ON p.kind = 'product' AND p.key = lower(d.product)
       LEFT JOIN known_name s ON s.kind = 'stage' AND s.key = lower(d.stage)
       LEFT JOIN any_stage st ON st.id = s.id
       LEFT JOIN closing c ON c.kind::text = d.status),
     staged AS (SELECT r.file_id, r.line, r.id, r.line_id, r.event_id, r.external_id, r.name, r.owner, r.owner_external_id, r.owner_id, r.account, r.account_external_id,
         r.account_id, r.is_several, r.product, r.product_id, coalesce(r.quantity, 1) AS quantity, r.stage, r.stage_id, st.kind,
         CASE WHEN st.kind = 'LOST' AND r.amount_minor = 0 THEN NULL ELSE r.amount_minor END AS amount_minor,
         r.currency, r.currency_exponent, r.rate_ppm, r.rate_day, r.opened_on,
         CASE WHEN st.kind = 'OPEN' THEN coalesce(r.expected_close_on, r.close_on) ELSE r.expected_close_on END AS expected_close_on,
         CASE WHEN st.kind <> 'OPEN' THEN coalesce(r.closed_on, r.close_on) END AS closed_on,
         CASE WHEN st.kind <> 'OPEN' THEN r.close_reason END AS close_reason, r.contact_name, r.contact_phone, r.next_step, r.next_step_on
       FROM resolved r LEFT JOIN any_stage st ON st.id = r.stage_id),
     judged AS (SELECT staged.*, coalesce('#' || external_id, lower(name) || '|' || coalesce(account_id::text, '')) AS deal_key,
       CASE WHEN owner IS NOT NULL AND owner_id IS NULL THEN 'ownerUnknown' WHEN owner_external_id IS NOT NULL AND owner_id IS NULL THEN 'ownerIdUnknown'
         WHEN owner_id IS NULL THEN 'noOwner'
         WHEN account_id IS NULL AND account IS NOT NULL THEN CASE WHEN is_several THEN 'ambiguousName' ELSE 'accountUnknown' END
         WHEN account_id IS NULL AND account_external_id IS NOT NULL THEN 'accountIdUnknown'
         WHEN product_id IS NULL AND product IS NOT NULL THEN 'productUnknown' WHEN stage_id IS NULL THEN 'stageUnknown'
         WHEN quantity < 1 THEN 'noQuantity' WHEN closed_on < opened_on THEN 'closedBeforeOpened'
         WHEN closed_on > coalesce(z.today, $2::date) THEN 'closedInFuture' END AS reason
       FROM staged LEFT JOIN person_zone z ON z.person_id = staged.owner_id)
     SELECT judged.*, CASE WHEN reason IS NOT NULL THEN jsonb_strip_nulls(jsonb_build_object('owner', owner, 'ownerId', ${plainId("owner_external_id")}, 'accountId', ${plainId("account_external_id")}, 'account', account, 'name', account, 'product', product, 'stage', stage,
         'opened', opened_on, 'closed', closed_on)) END AS vals
     FROM judged`,
    [answers.ownerId, today],
  );
  await bulk.query(`ANALYZE deal_line (deal_key, id, reason, account_id, product_id)`);
  await joinLines(importing);
}

/** An id as the file has it, without the source that tells it apart here. */
export function plainId(column: string): string {
  return `regexp_replace(${column}, '^(salesforce|hubspot|pipedrive):', '')`;
}

/** Rows of one opportunity agree on everything but product and amount, and stand or fall together. */
async function joinLines(importing: Importing): Promise<void> {
  const { bulk } = importing;
  await bulk.query(
    `CREATE TEMP TABLE shared ON COMMIT DROP AS SELECT deal_key FROM deal_line GROUP BY deal_key HAVING count(*) > 1`,
  );
  await bulk.query(`WITH ranked AS (SELECT file_id, line, deal_key, first_value(line) OVER same AS first, row_number() OVER same AS place,
      (owner_id, account_id, stage_id, currency, external_id) IS DISTINCT FROM
        (first_value(owner_id) OVER same, first_value(account_id) OVER same, first_value(stage_id) OVER same, first_value(currency) OVER same,
         first_value(external_id) OVER same) AS differs,
      product_id IS NULL OR external_id IS NULL OR first_value(product_id) OVER same IS NULL AS is_double
      FROM deal_line JOIN shared USING (deal_key) WHERE reason IS NULL WINDOW same AS (PARTITION BY deal_key ORDER BY file_id, line))
    UPDATE deal_line d SET reason = CASE WHEN is_double THEN 'twice' ELSE 'differs' END,
      vals = jsonb_build_object('line', ranked.first, 'name', coalesce(d.name, d.external_id))
    FROM ranked WHERE place > 1 AND (is_double OR differs) AND d.file_id = ranked.file_id AND d.line = ranked.line`);
  await bulk.query(`UPDATE deal_line d SET reason = 'partOfRejected', vals = jsonb_build_object('line', bad.line)
    FROM (SELECT deal_key, min(line) AS line FROM deal_line JOIN shared USING (deal_key)
      WHERE reason IS NOT NULL AND reason <> 'twice' GROUP BY deal_key) bad
    WHERE d.deal_key = bad.deal_key AND d.reason IS NULL`);
  await rejectRows(importing, "deal_line");
}
