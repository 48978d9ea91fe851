import type { Metadata } from "next";
import { Suspense } from "react";
import { WeekPicker } from "@/components/activities/week-picker";
import { getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { SectionSkeleton } from "@/components/ui/skeleton";
import { requireScope } from "@/lib/access/gate/gate";
import { textParam } from "@/lib/kernel/search-param";
import { readAskedWeek, shownDay, teamHref } from "./_components/asked-week";
import { PeopleWeek } from "./_components/people-week";
import { TeamChoice } from "./_components/team-choice";
import { UnitWeek } from "./_components/unit-week";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activities.team"))("pageTitle") };
}

/**
 * Any week of any team in sight: team by team where there are several, person by person in one. The address says which, so
 * that it can be kept and sent.
 */
export default async function TeamPage({ searchParams }: PageProps<"/team">) {
  await requireScope("team:read");
  const { team, week, after } = await searchParams;
  const [t, asked] = await Promise.all([getTranslations("activities.team"), readAskedWeek({ team, week })]);
  const { teams, chosen, current, view } = asked;
  if (teams.length === 0) {
    return (
      <>
        <PageHead title={t("pageTitle")} />
        <EmptyState title={t("noTeamTitle")} text={t("noTeamText")} />
      </>
    );
  }
  const whole = t(asked.seesAll ? "allTeams" : "allMine");
  const isByTeam = !chosen && teams.length > 1;
  return (
    <>
      <PageHead over={chosen?.name ?? whole} title={t("pageTitle")}>
        <TeamChoice teams={teams} chosen={chosen?.id ?? ""} whole={whole} week={shownDay(asked)} />
      </PageHead>
      <div className="mb-6">
        <WeekPicker
          week={view.week}
          current={current}
          hrefOf={(day) => teamHref("/team", { team: chosen?.id, week: day })}
        />
      </div>
      {isByTeam ? (
        // A tree of teams is added up from all of its people: what holds its place is there first.
        <Suspense key={view.week.from} fallback={<SectionSkeleton rows={teams.length} />}>
          <UnitWeek asked={asked} />
        </Suspense>
      ) : (
        <PeopleWeek asked={asked} after={textParam(after)} />
      )}
    </>
  );
}
