import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { SectionSkeleton } from "@/components/ui/skeleton";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { weeksShownOf } from "@/lib/activities/domain/weeks-shown";
import { dayAt, weekOf } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { findPerson } from "@/lib/org/queries/person";
import { PersonActions } from "./_components/person-actions";
import { PersonSections } from "./_components/person-sections";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("org.person"))("title") };
}

/** Somebody in sight: who they are, their week against their own usual, what they may sell, and the weeks before. */
export default async function PersonPage({ params, searchParams }: PageProps<"/people/[id]">) {
  const scope = await requireScope("person:read");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.timeZone);
  const person = await findPerson(scope, (await params).id, today);
  if (!person) notFound();
  const view = weekInView(weekOf(today, actor.organisation.weekStart), today);
  const shown = weeksShownOf(textParam((await searchParams).weeks));
  const [t, format] = await Promise.all([getTranslations(), getFormatter()]);
  const since = person.hiredOn
    ? t("org.person.since", {
        date: format.dateTime(new Date(`${person.hiredOn}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" }),
      })
    : null;
  const about = [t(`shell.role.${person.role}`), person.team?.name, since, person.email].filter(Boolean).join(" · ");
  return (
    <>
      <PageHead title={person.name} over={about}>
        <PersonActions person={person} today={today} />
      </PageHead>
      <Suspense key={shown} fallback={<SectionSkeleton rows={8} />}>
        <PersonSections person={person} view={view} today={today} shown={shown} />
      </Suspense>
    </>
  );
}
