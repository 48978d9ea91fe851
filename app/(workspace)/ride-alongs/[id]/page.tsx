import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/components/i18n/words";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { findRide } from "@/lib/ride-alongs/queries/rides";
import { CardSection } from "./_components/card-section";
import { DebriefSection } from "./_components/debrief-section";
import { ModeSection } from "./_components/mode-section";
import { MoveSection } from "./_components/move-section";
import { ObjectiveSection } from "./_components/objective-section";
import { RideButtons } from "./_components/ride-buttons";
import { TemplateSection } from "./_components/template-section";
import { VisitSection } from "./_components/visit-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rideAlongs"))("title") };
}

/** One day in the field: what the rep wants to be watched for, where it leads, and what the manager does. */
export default async function RideAlongPage({ params }: PageProps<"/ride-alongs/[id]">) {
  const scope = await requireScope("rideAlong:read");
  const [actor, { id }, { t, ...words }] = await Promise.all([requireActor(), params, getRideWords()]);
  const now = new Date();
  const ride = await findRide(scope, id);
  if (!ride) notFound();
  const { state, side, reason } = ride;
  const name = side === "PERSON" ? ride.manager.name : ride.person.name;
  const when = t("ride.when", { from: words.time(ride.startsAt), until: words.time(ride.endsAt) });
  const about = [t("ride.with", { name }), when, ride.place].filter(Boolean).join(" · ");
  const date = words.longDay(ride.day);
  return (
    <div className="max-w-[46rem]">
      <PageHead
        over={
          <>
            <TextLink href={"/ride-alongs" as Route}>{t("title")}</TextLink> · {about}
          </>
        }
        title={t(state === "HELD" ? "ride.titleHeld" : "ride.title", { date })}
      >
        <RideButtons ride={ride} now={now} />
      </PageHead>
      <div className="space-y-section-sm md:space-y-section">
        {state === "CANCELLED" && <Notice tone="warn">{t("ride.cancelled", { reason: reason ?? "" })}</Notice>}
        {state === "PLANNED" && reason && <Notice tone="mute">{t("ride.moved", { reason })}</Notice>}
        <ObjectiveSection ride={ride} />
        <CardSection ride={ride} scope={scope} now={now} />
        <DebriefSection rideAlongId={ride.id} />
        <VisitSection ride={ride} />
        <ModeSection ride={ride} />
        <TemplateSection ride={ride} scope={scope} />
        {side !== "PERSON" && state === "PLANNED" && <MoveSection ride={ride} timeZone={actor.timeZone} />}
      </div>
    </div>
  );
}
