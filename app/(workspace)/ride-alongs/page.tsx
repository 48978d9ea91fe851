import type { Metadata } from "next";
import { Suspense } from "react";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { SectionSkeleton } from "@/components/ui/skeleton";
import { findScope, isOffered, requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { listCoverage } from "@/lib/ride-alongs/queries/coverage";
import { listRides, listToScore } from "@/lib/ride-alongs/queries/rides";
import { CoverageSection } from "./_components/coverage-section";
import { DebriefSection } from "./_components/debrief-section";
import { HeadLinks } from "./_components/head-links";
import { getLead } from "./_components/lead";
import { OwnRides } from "./_components/own-rides";
import { PlanSection } from "./_components/plan-section";
import { PolicySection } from "./_components/policy-section";
import { RideSection } from "./_components/ride-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rideAlongs"))("title") };
}

/** Who is covered, which days would close the gaps, and what is asked for; a rep sees their own days. */
export default async function RideAlongsPage({ searchParams }: PageProps<"/ride-alongs">) {
  const scope = await requireScope("rideAlong:read");
  const [actor, params, t, coverageScope, leadScope] = await Promise.all([
    requireActor(),
    searchParams,
    getTranslations("rideAlongs.coverage"),
    findScope("rideAlong:coverage"),
    findScope("rideAlong:lead"),
  ]);
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  if (!coverageScope) return <OwnRides scope={scope} today={today} />;
  const [rows, rides, toScore] = await Promise.all([
    listCoverage(coverageScope, today),
    listRides(scope, { from: today }),
    listToScore(scope, { today, now }),
  ]);
  const leads = leadScope !== null && (leadScope.teamIds === null || leadScope.teamIds.length > 0);
  return (
    <>
      <PageHead {...(await getLead(rows))}>
        <HeadLinks leads={leads} writes={isOffered(actor, "scorecardTemplate:manage")} />
      </PageHead>
      <div className="space-y-section-sm md:space-y-section">
        <CoverageSection rows={rows} today={today} />
        <div className="grid gap-x-16 gap-y-section-sm xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">
            {leads && (
              <Suspense fallback={<SectionSkeleton rows={5} />}>
                <PlanSection scope={leadScope} today={today} span={textParam(params.span)} />
              </Suspense>
            )}
          </div>
          <div className="min-w-0 space-y-section-sm">
            {toScore.length > 0 && (
              <RideSection rides={toScore} viewerId={actor.personId} title={t("toScore")} empty="" id="to-score" />
            )}
            <RideSection rides={rides} viewerId={actor.personId} title={t("ahead")} empty={t("noneAhead")} id="ahead" />
            <DebriefSection today={today} timeZone={actor.organisation.timeZone} />
            {leadScope && <PolicySection scope={leadScope} today={today} />}
          </div>
        </div>
      </div>
    </>
  );
}
