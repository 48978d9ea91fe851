import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { isOffered, requireActor, requireScope } from "@/lib/access/gate/gate";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { weeksShownOf } from "@/lib/activities/domain/weeks-shown";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { listPersonWeeks } from "@/lib/activities/queries/person-week";
import { listWeekTotals } from "@/lib/activities/queries/week-by-week";
import { dayAt, weekOf } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { findPerson } from "@/lib/org/queries/person";
import { PersonAbsences } from "./_components/person-absences";
import { PersonFunnel } from "./_components/person-funnel";
import { PersonOpportunities } from "./_components/person-opportunities";
import { PersonWeekNow } from "./_components/person-week-now";
import { WeekByWeek } from "./_components/week-by-week";
import { WeeksChoice } from "./_components/weeks-choice";

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
  const types = await listActivityTypes();
  const [t, format, weeks, totals] = await Promise.all([
    getTranslations(),
    getFormatter(),
    listPersonWeeks(scope, [person.id], { view, typeIds: types.map((type) => type.id) }),
    listWeekTotals(scope, person.id, view.week, shown),
  ]);
  const since = person.hiredOn
    ? t("org.person.since", {
        date: format.dateTime(new Date(`${person.hiredOn}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" }),
      })
    : null;
  const about = [t(`shell.role.${person.role}`), person.team?.name, since, person.email].filter(Boolean).join(" · ");
  return (
    <>
      <PageHead title={person.name} over={about}>
        {isOffered(actor, "people:manage") && (
          <TextLink href={`/people/${person.id}/edit` as Route}>{t("org.person.adminLink")}</TextLink>
        )}
      </PageHead>
      <div className="space-y-section-sm md:space-y-section">
        <PersonWeekNow name={person.name} types={types} figures={weeks.get(person.id) ?? []} />
        <Suspense>
          <PersonFunnel personId={person.id} today={today} />
        </Suspense>
        <PersonAbsences personId={person.id} today={today} />
        <PersonOpportunities person={person} today={today} />
        <WeekByWeek
          types={types}
          weeks={totals}
          running={view.week.from}
          choice={<WeeksChoice personId={person.id} shown={shown} />}
        />
      </div>
    </>
  );
}
