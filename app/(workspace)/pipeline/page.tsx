import type { Metadata, Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { OpportunityTable } from "@/components/pipeline/opportunity-table";
import { buttonClass } from "@/components/ui/button";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { PageLink } from "@/components/ui/page-link";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { listOpportunities } from "@/lib/pipeline/queries/opportunities";
import { listOwners } from "@/lib/pipeline/queries/owners";
import { listStages } from "@/lib/pipeline/queries/stages";
import { addressOf, readFilter, sortedAddress, withKindOfStage } from "./_components/pipeline-address";
import { PipelineFilter } from "./_components/pipeline-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pipeline.list"))("title") };
}

export default async function PipelinePage({ searchParams }: PageProps<"/pipeline">) {
  const scope = await requireScope("opportunity:read");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.timeZone);
  const stages = await listStages({ withEnded: true });
  const shown = withKindOfStage(readFilter(await searchParams), stages);
  const [t, page, owners] = await Promise.all([
    getTranslations("pipeline"),
    listOpportunities(scope, { ...shown.filter, ...(shown.isOverdue ? { overdue: today } : {}) }),
    listOwners(scope, { today, chosenId: shown.filter.ownerId }),
  ]);
  return (
    <>
      <PageHead title={t("list.title")} sub={t("list.lead")}>
        <DownloadLink href={addressOf(shown, "", "/pipeline/csv")}>{t("file.download")}</DownloadLink>
        <PageLink href={"/pipeline/new" as Route} className={buttonClass({ look: "primary" })}>
          {t("list.add")}
        </PageLink>
      </PageHead>
      <PipelineFilter shown={shown} owners={owners} stages={stages} />
      {page.opportunities.length === 0 ? (
        <EmptyState title={t("list.emptyTitle")} text={t("list.emptyText")} />
      ) : (
        <OpportunityTable
          opportunities={page.opportunities}
          stages={stages}
          today={today}
          label={t("list.title")}
          base={actor.organisation}
          showsOwner={owners.length > 1}
          sorting={{ order: shown.filter.order, hrefOf: (order) => sortedAddress(shown, order) }}
        />
      )}
      <nav aria-label={t("list.pages")} className="mt-4 flex gap-6">
        {shown.filter.after && <TextLink href={addressOf(shown, "")}>{t("list.start")}</TextLink>}
        {page.next && <TextLink href={addressOf(shown, page.next)}>{t("list.more")}</TextLink>}
      </nav>
    </>
  );
}
