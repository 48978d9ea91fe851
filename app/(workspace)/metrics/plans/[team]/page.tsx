import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { listMetrics } from "@/lib/metrics/queries/metrics";
import { listTrackingPlans } from "@/lib/metrics/queries/tracking-plans";
import { findTeam } from "@/lib/org/queries/teams";
import { EVERYBODY, shownRole } from "./_components/plan-address";
import { PlanHistory } from "./_components/plan-history";
import { PlanSection } from "./_components/plan-section";
import { RoleChoice } from "./_components/role-choice";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("metrics.plans"))("title") };
}

/** What a team, or everybody, follows: today's plan to be changed, and the ones before. */
export default async function TrackingPlanPage({ params, searchParams }: PageProps<"/metrics/plans/[team]">) {
  const scope = await requireScope("trackingPlan:manage");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.organisation.timeZone);
  const asked = (await params).team;
  const team = asked === EVERYBODY ? null : await findTeam(scope, asked);
  if (team === null && asked !== EVERYBODY) notFound();
  const role = shownRole((await searchParams).role);
  const [t, tList, plans, metrics] = await Promise.all([
    getTranslations("metrics.plans"),
    getTranslations("metrics.list"),
    listTrackingPlans(scope, team?.id ?? null, role),
    listMetrics(scope, today),
  ]);
  const shared = { plans, metrics, money: actor.organisation };
  return (
    <>
      <PageHead
        over={<TextLink href="/metrics">{tList("title")}</TextLink>}
        title={team ? t("pageTitle", { name: team.name }) : t("pageEverybody")}
        sub={team ? t("lead") : t("leadEverybody")}
      />
      <div className="max-w-[44rem] space-y-section-sm md:space-y-section">
        <div className="space-y-6">
          <RoleChoice at={asked} role={role} />
          <PlanSection {...shared} scope={scope} team={team} role={role} today={today} />
        </div>
        <PlanHistory {...shared} today={today} />
      </div>
    </>
  );
}
