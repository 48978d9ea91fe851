import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/words";
import { getStageName } from "@/components/pipeline/stage-names";
import { getAmountWords } from "@/components/ui/amount-words";
import { buttonClass } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { PageLink } from "@/components/ui/page-link";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { findOpportunity } from "@/lib/pipeline/queries/opportunity";
import { listStages } from "@/lib/pipeline/queries/stages";
import { AboutOpportunity } from "./_components/about-opportunity";
import { LineTable } from "./_components/line-table";
import { MoveForm } from "./_components/move-form";
import { OpportunityActivities } from "./_components/opportunity-activities";
import { StageHistory } from "./_components/stage-history";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pipeline.list"))("name") };
}

export default async function OpportunityPage({ params, searchParams }: PageProps<"/pipeline/[id]">) {
  const scope = await requireScope("opportunity:read");
  const actor = await requireActor();
  const opportunity = await findOpportunity(scope, (await params).id);
  if (!opportunity) notFound();
  const [t, stages, stageName, amountWords] = await Promise.all([
    getTranslations("pipeline"),
    listStages({ withEnded: true }),
    getStageName(),
    getAmountWords(),
  ]);
  const after = textParam((await searchParams).activities);
  const today = dayAt(new Date(), actor.timeZone);
  const stage = stageName(stages.find((candidate) => candidate.id === opportunity.stageId));
  const amount = opportunity.amountMinor === null ? null : amountWords(opportunity.amountMinor, opportunity);
  return (
    <>
      <PageHead
        over={<TextLink href={"/pipeline" as Route}>{t("list.title")}</TextLink>}
        title={opportunity.name}
        sub={[stage, amount].filter(Boolean).join(" · ")}
      >
        <PageLink href={`/pipeline/${opportunity.id}/edit` as Route} className={buttonClass()}>
          {t("opportunity.edit")}
        </PageLink>
      </PageHead>
      <div className="grid gap-x-16 gap-y-section-sm xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-section-sm md:space-y-section">
          <AboutOpportunity opportunity={opportunity} today={today} base={actor.organisation} />
          {opportunity.lines.length > 0 && <LineTable opportunity={opportunity} />}
          <OpportunityActivities opportunityId={opportunity.id} after={after} />
        </div>
        <div className="space-y-section-sm md:space-y-section">
          <MoveForm opportunity={opportunity} stages={stages} today={today} />
          <StageHistory opportunity={opportunity} stages={stages} />
        </div>
      </div>
    </>
  );
}
