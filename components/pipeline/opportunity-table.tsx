import type { Route } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { getAmountWords } from "@/components/ui/amount-words";
import { Badge } from "@/components/ui/badge";
import { StateGlyph } from "@/components/ui/state-glyph";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/kernel/period";
import { isOverdue } from "@/lib/pipeline/domain/opportunity";
import type { OpportunityRow, StageView } from "@/lib/pipeline/views/opportunity";
import { getStageName } from "./stage-names";

type Props = {
  opportunities: readonly OpportunityRow[];
  stages: readonly StageView[];
  today: Day;
  label: string;
  showsOwner?: boolean;
};

/** Opportunities as rows; on a phone stage, owner and next step go under the name. */
export async function OpportunityTable({ opportunities, stages, today, label, showsOwner = true }: Props) {
  const t = await getTranslations("pipeline.list");
  return (
    <Table label={label}>
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell className="max-md:hidden">{t("stage")}</HeadCell>
          {showsOwner && <HeadCell className="max-md:hidden">{t("owner")}</HeadCell>}
          <HeadCell className="max-md:hidden">{t("next")}</HeadCell>
          <HeadCell right>{t("amount")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {opportunities.map((opportunity) => (
          <Row key={opportunity.id} {...{ opportunity, stages, today, showsOwner }} />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = { opportunity: OpportunityRow; stages: readonly StageView[]; today: Day; showsOwner: boolean };

async function Row({ opportunity, stages, today, showsOwner }: RowProps) {
  const [t, stageName, amountWords] = await Promise.all([
    getTranslations("pipeline.list"),
    getStageName(),
    getAmountWords(),
  ]);
  const stage = stageName(stages.find((candidate) => candidate.id === opportunity.stageId));
  const tone = opportunity.kind === "WON" ? "good" : "mute";
  return (
    <tr className={ROW}>
      <RowHead>
        <TextLink quiet href={`/pipeline/${opportunity.id}` as Route} className="font-medium">
          {opportunity.name}
        </TextLink>
        <span className="block text-small text-ink-4">{opportunity.account?.name ?? t("noAccount")}</span>
        <span className="block text-small text-ink-4 md:hidden">
          {[stage, showsOwner && opportunity.owner.name].filter(Boolean).join(" · ")}
        </span>
        <span className="block md:hidden">
          <NextStep opportunity={opportunity} today={today} />
        </span>
      </RowHead>
      <BodyCell className="max-md:hidden">
        {opportunity.kind === "OPEN" ? stage : <Badge tone={tone}>{stage}</Badge>}
      </BodyCell>
      {showsOwner && <BodyCell className="max-md:hidden">{opportunity.owner.name}</BodyCell>}
      <BodyCell className="max-md:hidden">
        <NextStep opportunity={opportunity} today={today} />
      </BodyCell>
      <BodyCell right className="whitespace-nowrap text-ink">
        {opportunity.amountMinor === null ? (
          <span className="text-ink-4" title={t("unknown")}>
            –
          </span>
        ) : (
          amountWords(opportunity.amountMinor, opportunity, false)
        )}
      </BodyCell>
    </tr>
  );
}

async function NextStep({ opportunity, today }: { opportunity: OpportunityRow; today: Day }) {
  const [t, format] = await Promise.all([getTranslations("pipeline.list"), getFormatter()]);
  const { kind, nextStep, nextStepOn } = opportunity;
  if (kind !== "OPEN") return null;
  if (!nextStep && !nextStepOn) return <span className="text-small text-ink-4">{t("none")}</span>;
  const day =
    nextStepOn &&
    format.dateTime(new Date(`${nextStepOn}T12:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
  return (
    <span className="text-small">
      {nextStep && <span className="block text-ink-2">{nextStep}</span>}
      {day && isOverdue(today, opportunity) ? (
        <span className="inline-flex items-center gap-1.5 text-warn">
          <StateGlyph state="watch" />
          {t("since", { day })}
        </span>
      ) : (
        day && <span className="text-ink-4">{t("on", { day })}</span>
      )}
    </span>
  );
}
