import type { Metadata } from "next";
import { Suspense } from "react";
import { getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { SectionSkeleton } from "@/components/ui/skeleton";
import { findScope, isOffered, requireActor, requireScope } from "@/lib/access/gate/gate";
import { listAhead, listPast, readSessionCursor } from "@/lib/coaching/queries/sessions";
import { textParam } from "@/lib/kernel/search-param";
import { AheadList } from "./_components/ahead-list";
import { DidItWork } from "./_components/did-it-work";
import { HeadLinks } from "./_components/head-links";
import { getLead } from "./_components/lead";
import { OpenCommitments } from "./_components/open-commitments";
import { PastList } from "./_components/past-list";
import { RhythmSection } from "./_components/rhythm-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coaching"))("title") };
}

/** The talks of whoever looks, and of those they lead: what waits for them first. */
export default async function CoachingPage({ searchParams }: PageProps<"/coaching">) {
  const scope = await requireScope("coaching:read");
  const [actor, params, t, effectScope] = await Promise.all([
    requireActor(),
    searchParams,
    getTranslations("coaching.list"),
    findScope("coaching:effect"),
  ]);
  const after = readSessionCursor(textParam(params.after));
  const [ahead, past] = await Promise.all([listAhead(scope), listPast(scope, { after })]);
  const leads = isOffered(actor, "coaching:lead");
  return (
    <>
      <PageHead title={await getLead(ahead, actor.personId)} sub={t("sub")}>
        <HeadLinks />
      </PageHead>
      {ahead.length + past.sessions.length === 0 && !after && (
        <div className="mb-section-sm">
          <EmptyState title={t("emptyTitle")} text={t(leads ? "emptyTextLead" : "emptyTextOwn")} />
        </div>
      )}
      <div className="grid gap-x-16 gap-y-section-sm md:gap-y-section xl:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0 space-y-section-sm md:space-y-section">
          <AheadList sessions={ahead} viewerId={actor.personId} now={new Date()} />
          <PastList page={past} viewerId={actor.personId} isLater={after !== null} />
          {effectScope && (
            <Suspense fallback={<SectionSkeleton rows={3} />}>
              <DidItWork scope={effectScope} />
            </Suspense>
          )}
        </div>
        <div className="min-w-0 space-y-section-sm">
          <OpenCommitments scope={scope} viewerId={actor.personId} />
          {leads && (
            <Suspense fallback={<SectionSkeleton rows={6} />}>
              <RhythmSection scope={scope} changed={textParam(params.rhythm)} />
            </Suspense>
          )}
        </div>
      </div>
    </>
  );
}
