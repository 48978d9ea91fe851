import { decimalFromMinor, type Minor } from "@/lib/kernel/money";
import type { OpportunityView } from "@/lib/pipeline/views/opportunity";
import type { OpportunityDefaults } from "../../_components/opportunity-fields";

/** What a form begins with: amounts as people of the language write them. */
export function defaultsOf(opportunity: OpportunityView, locale: string): OpportunityDefaults {
  const typed = (amount: Minor) => {
    const decimal = decimalFromMinor(amount, opportunity.currencyExponent);
    return locale === "de-DE" ? decimal.replace(".", ",") : decimal;
  };
  return {
    name: opportunity.name,
    ownerId: opportunity.owner.id,
    account: opportunity.account,
    amount: opportunity.amountMinor === null ? undefined : typed(opportunity.amountMinor),
    contactName: opportunity.contactName ?? undefined,
    contactPhone: opportunity.contactPhone ?? undefined,
    nextStep: opportunity.nextStep ?? undefined,
    nextStepOn: opportunity.nextStepOn ?? undefined,
    openedOn: opportunity.openedOn ?? undefined,
    expectedCloseOn: opportunity.expectedCloseOn ?? undefined,
    ...closingOf(opportunity),
    lines: opportunity.lines.map(({ product, quantity, amountMinor }) => ({
      productId: product.id,
      quantity,
      amount: amountMinor === null ? "" : typed(amountMinor),
    })),
  };
}

function closingOf({ kind, closedOn, closeReason }: OpportunityView): Pick<OpportunityDefaults, "closing"> {
  if (kind === "OPEN") return {};
  return { closing: { closedOn: closedOn ?? undefined, reason: closeReason ?? undefined } };
}
