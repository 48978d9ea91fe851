import type { Metadata } from "next";
import { getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { PageLink } from "@/components/ui/page-link";
import { Section } from "@/components/ui/section";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { listCountedParts, listMetrics } from "@/lib/metrics/queries/metrics";
import { listTeams } from "@/lib/org/queries/teams";
import { MetricTable } from "./_components/metric-table";
import { PlanList } from "./_components/plan-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("metrics.list"))("title") };
}

/** What each team follows, and what there is to follow. */
export default async function MetricsPage() {
  const scope = await requireScope("metric:manage");
  const [planScope, actor] = await Promise.all([requireScope("trackingPlan:manage"), requireActor()]);
  const today = dayAt(new Date(), actor.organisation.timeZone);
  const [t, metrics, parts, teams] = await Promise.all([
    getTranslations("metrics.list"),
    listMetrics(scope, today),
    listCountedParts(scope),
    listTeams(planScope, today),
  ]);
  const add = (
    <PageLink href="/metrics/new" className={buttonClass({ look: "primary" })}>
      {t("add")}
    </PageLink>
  );
  return (
    <>
      <PageHead title={t("title")} sub={t("lead")}>
        {add}
      </PageHead>
      <div className="space-y-section-sm md:space-y-section">
        <PlanList scope={planScope} teams={teams} today={today} />
        <Section id="metrics" title={t("metrics")}>
          {metrics.length === 0 ? (
            <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
          ) : (
            <MetricTable metrics={metrics} parts={parts} />
          )}
        </Section>
      </div>
    </>
  );
}
