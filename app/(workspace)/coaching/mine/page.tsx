import type { Metadata, Route } from "next";
import { Suspense } from "react";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { SectionSkeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { WEEKS_COUNTED } from "@/lib/coaching/domain/spans";
import { dayAt } from "@/lib/kernel/period";
import { AskingSection } from "./_components/asking-section";
import { FollowSection } from "./_components/follow-section";
import { OwnLine } from "./_components/own-line";
import { OwnRatings } from "./_components/own-ratings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coaching.mine"))("title") };
}

/** How whoever leads coaches, by their own figures alone and against nothing but their own past. */
export default async function OwnCoachingPage() {
  const scope = await requireScope("coaching:lead");
  const [actor, t] = await Promise.all([requireActor(), getTranslations("coaching")]);
  const { timeZone } = actor.organisation;
  const today = dayAt(new Date(), timeZone);
  return (
    <>
      <PageHead
        over={<TextLink href={"/coaching" as Route}>{t("title")}</TextLink>}
        title={t("mine.title")}
        sub={t("mine.sub", { weeks: WEEKS_COUNTED })}
      />
      <div className="grid gap-x-16 gap-y-section-sm md:gap-y-section xl:grid-cols-2">
        <div className="min-w-0 space-y-section-sm md:space-y-section">
          <AskingSection scope={scope} today={today} timeZone={timeZone} />
          <OwnRatings scope={scope} />
          <FollowSection scope={scope} today={today} />
        </div>
        <div className="min-w-0 space-y-section-sm md:space-y-section">
          <Suspense fallback={<SectionSkeleton rows={8} />}>
            <OwnLine scope={scope} today={today} organisation={actor.organisation} />
          </Suspense>
        </div>
      </div>
      <div className="mt-section-sm max-w-prose md:mt-section">
        <WhoCanSee>{t("mine.whoSees")}</WhoCanSee>
        <p className="mt-2 pl-6 text-small">
          <TextLink href={"/coaching/managers" as Route}>{t("managers.linkOwn")}</TextLink>
        </p>
      </div>
    </>
  );
}
