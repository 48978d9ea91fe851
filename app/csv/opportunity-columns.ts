import type { CsvCell } from "@/lib/kernel/csv";
import { decimalFromMinor, type Minor } from "@/lib/kernel/money";
import type { OpportunityDetails, OpportunityRow } from "@/lib/pipeline/views/opportunity";
import type { Column } from "./columns";

/** An opportunity, or one line of it: an import makes one opportunity of the rows that share an id, and its amount their sum. */
export type OpportunityLineRow = {
  opportunity: OpportunityRow;
  details: OpportunityDetails;
  line: OpportunityDetails["lines"][number] | null;
  isFirst: boolean;
};

/** One that was reassigned out of sight while the file is written is left out. */
export function lineRowsOf(opportunity: OpportunityRow, details: OpportunityDetails | undefined): OpportunityLineRow[] {
  if (!details) return [];
  if (details.lines.length === 0) return [{ opportunity, details, line: null, isFirst: true }];
  return details.lines.map((line, place) => ({ opportunity, details, line, isFirst: place === 0 }));
}

type Key =
  | ("name" | "account" | "owner" | "stage" | "product" | "quantity" | "amount" | "currency" | "contact" | "phone")
  | ("next" | "nextOn" | "openedOn" | "expected" | "closedOn" | "reason" | "accountId" | "ownerId" | "id");
type Words = { say: (key: Key) => string; base: string; stageOf: (stageId: string) => string };

/** All that an import can read of an opportunity. The amount in our own currency stands in its first row, so that a column adds up. */
export function opportunityColumns(baseExponent: number, { say, base, stageOf }: Words): Column<OpportunityLineRow>[] {
  const of = (key: Key, cell: Column<OpportunityLineRow>["cell"]) => ({ head: say(key), cell });
  return [
    of("name", ({ opportunity }) => opportunity.name),
    of("account", ({ opportunity }) => opportunity.account?.name ?? null),
    of("owner", ({ opportunity }) => opportunity.owner.name),
    of("stage", ({ opportunity }) => stageOf(opportunity.stageId)),
    of("product", ({ line }) => line?.product.name ?? null),
    of("quantity", ({ line }) => line?.quantity ?? null),
    of("amount", ({ opportunity, line }) =>
      decimalOf(line ? line.amountMinor : opportunity.amountMinor, opportunity.currencyExponent),
    ),
    of("currency", ({ opportunity }) => opportunity.currency),
    {
      head: base,
      cell: ({ opportunity, isFirst }) => (isFirst ? decimalOf(opportunity.baseAmountMinor, baseExponent) : null),
    },
    of("contact", ({ details }) => details.contactName),
    of("phone", ({ details }) => details.contactPhone),
    of("next", ({ opportunity }) => opportunity.nextStep),
    of("nextOn", ({ opportunity }) => opportunity.nextStepOn),
    of("openedOn", ({ details }) => details.openedOn),
    of("expected", ({ opportunity }) => opportunity.expectedCloseOn),
    of("closedOn", ({ opportunity }) => opportunity.closedOn),
    of("reason", ({ details }) => details.closeReason),
    of("accountId", ({ opportunity }) => opportunity.account?.id ?? null),
    of("ownerId", ({ opportunity }) => opportunity.owner.id),
    of("id", ({ opportunity }) => opportunity.id),
  ];
}

function decimalOf(amount: Minor | null, exponent: number): CsvCell {
  return amount === null ? null : Number(decimalFromMinor(amount, exponent));
}
