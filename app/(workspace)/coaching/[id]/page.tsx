import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { PageHead } from "@/components/ui/page-head";
import { SectionSkeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { findSession } from "@/lib/coaching/queries/session";
import { dayAt } from "@/lib/kernel/period";
import { getSessionWords } from "../_components/session-words";
import { SessionContext } from "./_components/session-context";
import { SessionNotices } from "./_components/session-notices";
import { SessionParts } from "./_components/session-parts";
import { SessionSteps } from "./_components/session-steps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getSessionWords()).t("title") };
}

/** One talk: what each thinks, what was said, what will be done; beside it what led here. */
export default async function SessionPage({ params }: PageProps<"/coaching/[id]">) {
  const scope = await requireScope("coaching:read");
  const [actor, { id }, { t, ...words }] = await Promise.all([requireActor(), params, getSessionWords()]);
  const now = new Date();
  const session = await findSession(scope, id, now);
  if (!session) notFound();
  const isAsked = session.state === "ASKED";
  const when = isAsked ? t("session.askedOn", { date: words.date(session.startsAt) }) : words.when(session.startsAt);
  const about = [
    t("session.withCoach", { name: words.withWhom(session, actor.personId) }),
    ...[when, session.place].filter(Boolean),
  ];
  const today = dayAt(now, actor.timeZone);
  return (
    <>
      <PageHead
        over={
          <>
            <TextLink href={"/coaching" as Route}>{t("title")}</TextLink> · {about.join(" · ")}
          </>
        }
        title={session.topic}
      />
      <SessionSteps session={session} />
      <SessionNotices session={session} />
      <div className="grid gap-x-16 gap-y-section-sm md:gap-y-section xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0 xl:order-2">
          <Suspense fallback={<SectionSkeleton rows={4} />}>
            <SessionContext session={session} today={today} viewerId={actor.personId} />
          </Suspense>
        </div>
        <div className="min-w-0 max-w-[46rem]">
          <SessionParts {...{ session, scope, now, today, viewerId: actor.personId, timeZone: actor.timeZone }} />
        </div>
      </div>
    </>
  );
}
