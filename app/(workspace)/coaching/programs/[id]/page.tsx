import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { getProgramWords } from "@/components/coaching/program-words";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { SectionSkeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { weekOfProgram, weeksIn } from "@/lib/coaching/domain/program-week";
import { findProgram } from "@/lib/coaching/queries/program";
import { dayAt } from "@/lib/kernel/period";
import { ProgramAside } from "./_components/program-aside";
import { ProgramNotices } from "./_components/program-notices";
import { ProgramParts } from "./_components/program-parts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coaching.programs"))("one") };
}

/** One program: what it has brought on either scale, what both say week by week, and what is done for it. */
export default async function ProgramPage({ params }: PageProps<"/coaching/programs/[id]">) {
  const scope = await requireScope("coaching:read");
  const [actor, { id }] = await Promise.all([requireActor(), params]);
  const program = await findProgram(scope, id, new Date());
  if (!program) notFound();
  const { t, longDay } = await getProgramWords(actor.organisation);
  const today = dayAt(new Date(), actor.organisation.timeZone);
  const week = weekOfProgram(program, today);
  const stands =
    program.endedOn !== null
      ? t("endedOn", { date: longDay(program.endedOn) })
      : week !== null
        ? t("weekOf", { week, weeks: weeksIn(program) })
        : t(today < program.from ? "beginsOn" : "over", { date: longDay(program.from) });
  const who =
    program.side === "PERSON"
      ? t("ledBy", { name: program.coach.name })
      : t("withPerson", { name: program.person.name });
  return (
    <>
      <PageHead
        over={
          <>
            <TextLink href={"/coaching/programs" as Route}>{t("title")}</TextLink> · {who} · {stands}
          </>
        }
        title={program.topic}
      />
      <ProgramNotices program={program} today={today} />
      <div className="grid gap-x-16 gap-y-section-sm md:gap-y-section xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0 max-w-[46rem]">
          <ProgramParts {...{ program, scope, today, actor }} />
        </div>
        <div className="min-w-0">
          <Suspense fallback={<SectionSkeleton rows={6} />}>
            <ProgramAside {...{ program, scope, today, actor }} />
          </Suspense>
          <div className="mt-8">
            <WhoCanSee>{t("whoSees", { name: program.person.name })}</WhoCanSee>
          </div>
        </div>
      </div>
    </>
  );
}
