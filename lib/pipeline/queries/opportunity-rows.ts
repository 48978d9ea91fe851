import { minor } from "@/lib/kernel/money";
import { dayOfColumn } from "@/lib/kernel/period";
import type { StageKind } from "@/lib/pipeline/domain/opportunity";
import type { OpportunityRow } from "@/lib/pipeline/views/opportunity";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

type Named = { id: string; name: string };

type Record = {
  id: string;
  name: string;
  stage_id: string;
  kind: StageKind;
  amount_minor: bigint | null;
  currency: string;
  currency_exponent: number;
  base_amount_minor: bigint | null;
  next_step: string | null;
  next_step_on: Date | null;
  expected_close_on: Date | null;
  closed_on: Date | null;
  created_at: Date;
  person: Named;
  account: Named | null;
};

export type ReadRow = OpportunityRow & { createdAt: Date };

/** Opportunities as lists show them, with the names that belong to them. The condition and what follows it are on the table o. */
export async function readOpportunityRows(where: Prisma.Sql, tail = Prisma.empty): Promise<ReadRow[]> {
  const records = await readRows<Record>(Prisma.sql`
    SELECT o.id, o.name, o.stage_id, o.kind::text AS kind, o.amount_minor, o.currency, o.currency_exponent, o.base_amount_minor,
           o.next_step, o.next_step_on, o.expected_close_on, o.closed_on, o.created_at,
           json_build_object('id', p.id, 'name', p.name) AS person,
           CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name) END AS account
    FROM opportunity o JOIN person p ON p.id = o.person_id LEFT JOIN account a ON a.id = o.account_id
    WHERE ${where} ${tail}`);
  return records.map((record) => ({
    id: record.id,
    name: record.name,
    owner: record.person,
    account: record.account,
    stageId: record.stage_id,
    kind: record.kind,
    amountMinor: record.amount_minor === null ? null : minor(record.amount_minor),
    currency: record.currency,
    currencyExponent: record.currency_exponent,
    baseAmountMinor: record.base_amount_minor === null ? null : minor(record.base_amount_minor),
    nextStep: record.next_step,
    nextStepOn: record.next_step_on && dayOfColumn(record.next_step_on),
    expectedCloseOn: record.expected_close_on && dayOfColumn(record.expected_close_on),
    closedOn: record.closed_on && dayOfColumn(record.closed_on),
    createdAt: record.created_at,
  }));
}
