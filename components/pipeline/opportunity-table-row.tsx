import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { StateGlyph } from "@/components/ui/state-glyph";
import { BodyCell, ROW, RowHead } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/kernel/period";
import { isOverdue } from "@/lib/pipeline/domain/opportunity";
import type { OpportunityRow } from "@/lib/pipeline/views/opportunity";
import type { OpportunityWords } from "./opportunity-words";

type Currency = { currency: string; currencyExponent: number };

type Props = {
  opportunity: OpportunityRow;
  words: OpportunityWords;
  today: Day;
  base: Currency;
  showsOwner: boolean;
  showsClose: boolean;
};

export function OpportunityTableRow({ opportunity, words, today, base, showsOwner, showsClose }: Props) {
  const { kind, expectedCloseOn } = opportunity;
  const stage = words.stage(opportunity.stageId);
  const close = showsClose && expectedCloseOn ? words.shortDay(expectedCloseOn) : null;
  return (
    <tr className={ROW}>
      <RowHead>
        <TextLink quiet href={`/pipeline/${opportunity.id}` as Route} className="font-medium">
          {opportunity.name}
        </TextLink>
        <span className="block text-small text-ink-4">{opportunity.account?.name ?? words.noAccount}</span>
        <span className="block text-small text-ink-4 md:hidden">
          {[stage, showsOwner && opportunity.owner.name].filter(Boolean).join(" · ")}
        </span>
        <span className="block md:hidden">
          <NextStep opportunity={opportunity} words={words} today={today} />
        </span>
        {close && <span className="block text-small text-ink-4 lg:hidden">{words.closes(close)}</span>}
      </RowHead>
      <BodyCell className="max-md:hidden">
        {kind === "OPEN" ? stage : <Badge tone={kind === "WON" ? "good" : "mute"}>{stage}</Badge>}
      </BodyCell>
      {showsOwner && <BodyCell className="max-md:hidden">{opportunity.owner.name}</BodyCell>}
      <BodyCell className="max-md:hidden">
        <NextStep opportunity={opportunity} words={words} today={today} />
      </BodyCell>
      {showsClose && <BodyCell className="whitespace-nowrap max-lg:hidden">{close}</BodyCell>}
      <AmountCell opportunity={opportunity} words={words} base={base} />
    </tr>
  );
}

/** In the organisation's currency, which is what the list is sorted and added up by; another one stands beneath. */
function AmountCell({ opportunity, words, base }: Pick<Props, "opportunity" | "words" | "base">) {
  const { amountMinor, baseAmountMinor, currency } = opportunity;
  const own = amountMinor === null ? null : words.amount(amountMinor, opportunity, false);
  const converted = currency === base.currency || baseAmountMinor === null ? null : baseAmountMinor;
  return (
    <BodyCell right className="whitespace-nowrap text-ink">
      {own === null ? (
        <span className="text-ink-4" title={words.unknown}>
          –
        </span>
      ) : (
        (converted !== null && words.amount(converted, base, false)) || own
      )}
      {converted !== null && <span className="block text-small text-ink-4">{own}</span>}
    </BodyCell>
  );
}

function NextStep({ opportunity, words, today }: Pick<Props, "opportunity" | "words" | "today">) {
  const { kind, nextStep, nextStepOn } = opportunity;
  if (kind !== "OPEN") return null;
  if (!nextStep && !nextStepOn) return <span className="text-small text-ink-4">{words.none}</span>;
  const day = nextStepOn && words.shortDay(nextStepOn);
  return (
    <span className="text-small">
      {nextStep && <span className="block text-ink-2">{nextStep}</span>}
      {day && isOverdue(today, opportunity) ? (
        <span className="inline-flex items-center gap-1.5 text-warn">
          <StateGlyph state="watch" />
          {words.since(day)}
        </span>
      ) : (
        day && <span className="text-ink-4">{words.on(day)}</span>
      )}
    </span>
  );
}
