import type { Day } from "@/lib/kernel/period";
import { isOverdue } from "@/lib/pipeline/domain/opportunity";
import type { OpportunityRow } from "@/lib/pipeline/views/opportunity";
import type { OpportunityWords } from "./opportunity-words";

/** An opportunity as a row says it. What is not there is null, and the row says so in its own words. */
export type ShownOpportunity = {
  id: string;
  name: string;
  account: string | null;
  stage: string;
  kind: OpportunityRow["kind"];
  owner: string;
  /** What is to be done and by when; null once it is closed. */
  next: { step: string | null; day: string | null; isLate: boolean } | null;
  close: { day: string; said: string } | null;
  /** In the organisation's currency, which is what the list is sorted and added up by; another one stands beneath. */
  amount: string | null;
  ownAmount: string | null;
};

type Around = {
  words: OpportunityWords;
  today: Day;
  base: { currency: string; currencyExponent: number };
  showsClose: boolean;
};

export function shownOpportunity(opportunity: OpportunityRow, { words, today, base, showsClose }: Around) {
  const { id, name, account, stageId, kind, owner, expectedCloseOn } = opportunity;
  const { amountMinor, baseAmountMinor, currency } = opportunity;
  const close = showsClose && expectedCloseOn ? words.shortDay(expectedCloseOn) : null;
  const own = amountMinor === null ? null : words.amount(amountMinor, opportunity, false);
  const converted = currency === base.currency || baseAmountMinor === null ? null : baseAmountMinor;
  return {
    ...{ id, name, account: account?.name ?? null, stage: words.stage(stageId), kind, owner: owner.name },
    next: kind === "OPEN" ? nextOf(opportunity, words, today) : null,
    close: close === null ? null : { day: close, said: words.closes(close) },
    amount: own === null || converted === null ? own : words.amount(converted, base, false),
    ownAmount: converted === null ? null : own,
  } satisfies ShownOpportunity;
}

function nextOf(opportunity: OpportunityRow, words: OpportunityWords, today: Day): ShownOpportunity["next"] {
  const { nextStep, nextStepOn } = opportunity;
  const isLate = nextStepOn !== null && isOverdue(today, opportunity);
  const day = nextStepOn && words.shortDay(nextStepOn);
  return { step: nextStep, day: day && (isLate ? words.since(day) : words.on(day)), isLate };
}
