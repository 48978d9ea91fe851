import type { Metadata } from "next";
import { Suspense } from "react";
import { getTranslations } from "@/components/i18n/words";
import { FunnelSection } from "@/components/metrics/funnel-section";
import { StageSection } from "@/components/metrics/stage-section";
import { StrongAndWeak } from "@/components/metrics/strong-and-weak";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHead } from "@/components/ui/page-head";
import { SectionSkeleton } from "@/components/ui/skeleton";
import { requireScope } from "@/lib/access/gate/gate";
import { FunnelChoice, FunnelWeeks } from "./_components/funnel-choice";
import { PipelineAhead } from "./_components/pipeline-ahead";
import { readShownFunnel } from "./_components/shown-funnel";
import { TalkLink } from "./_components/talk-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("metrics.funnel"))("pageTitle") };
}

/** The funnel of whoever the address names: one's own, that of a team or person in sight, or of the company. */
export default async function FunnelPage({ searchParams }: PageProps<"/funnel">) {
  await requireScope("metric:read");
  const [t, shown] = await Promise.all([getTranslations("metrics.funnel"), readShownFunnel(await searchParams)]);
  const { funnel, personId, today, weeks, teams, isCompany, of, chosen, name, actor } = shown;
  const { organisation } = actor;
  return (
    <>
      <PageHead over={name ?? (isCompany ? organisation.name : actor.name)} title={t("pageTitle")}>
        {personId && <TalkLink personId={personId} actor={actor} />}
        <FunnelChoice {...{ teams, chosen, isCompany, weeks }} />
      </PageHead>
      {funnel ? (
        <div className="space-y-section-sm md:space-y-section">
          <FunnelSection funnel={funnel} currency={organisation} action={<FunnelWeeks shown={weeks} of={of} />} />
          {personId && <StrongAndWeak funnel={funnel} />}
          {personId && (
            <Suspense fallback={<SectionSkeleton rows={4} />}>
              <PipelineAhead actor={actor} personId={personId} today={today} />
            </Suspense>
          )}
          <StageSection funnel={funnel} currency={organisation} />
          <Disclosure title={t("how")}>
            <p className="text-read text-ink-3">{t("howText")}</p>
          </Disclosure>
        </div>
      ) : (
        <p className="text-body text-ink-3">{t("nothing")}</p>
      )}
    </>
  );
}
