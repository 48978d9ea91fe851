import type { Minor } from "@/lib/kernel/money";
import type { Day } from "@/lib/kernel/period";
import type { StageKind } from "@/lib/pipeline/domain/opportunity";

/** A stage; a built-in one has a key whose name is in the message files, unless somebody renamed it. */
export type StageView = { id: string; key: string | null; name: string | null; kind: StageKind; isEnded: boolean };

/** A stage for those who set the stages up; `isKindFixed` once deals stood in it. */
export type StageRecord = StageView & { version: number; openCount: number; isKindFixed: boolean };

export type OpportunityRow = {
  id: string;
  name: string;
  owner: { id: string; name: string };
  account: { id: string; name: string } | null;
  stageId: string;
  kind: StageKind;
  amountMinor: Minor | null;
  currency: string;
  currencyExponent: number;
  /** The amount in the organisation's currency. */
  baseAmountMinor: Minor | null;
  nextStep: string | null;
  nextStepOn: Day | null;
  expectedCloseOn: Day | null;
  closedOn: Day | null;
};

/** What a list of opportunities leaves out and a file of them does not. */
export type OpportunityDetails = Pick<
  OpportunityView,
  "contactName" | "contactPhone" | "openedOn" | "closeReason" | "lines"
>;

/** An opportunity that a search has found. */
export type FoundOpportunity = Pick<
  OpportunityRow,
  "id" | "name" | "kind" | "amountMinor" | "currency" | "currencyExponent"
> & { owner: string };

export type OpportunityPage = { opportunities: OpportunityRow[]; next: string | null };

export type OpportunityView = OpportunityRow & {
  /** Of the rate that the amount in the organisation's currency comes from; null in that currency itself. */
  rateDay: Day | null;
  contactName: string | null;
  contactPhone: string | null;
  openedOn: Day | null;
  closeReason: string | null;
  version: number;
  lines: { id: string; product: { id: string; name: string }; quantity: number; amountMinor: Minor | null }[];
  /** The latest first; a time that an import could not know is null. */
  history: {
    id: string;
    kind: "CREATED" | "MOVED" | "IMPORTED";
    fromStageId: string | null;
    toStageId: string;
    occurredAt: Date | null;
    actor: string | null;
  }[];
};
