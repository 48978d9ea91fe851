import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { TeamWeekSection } from "@/components/activities/team-week-section";
import { WeekPicker } from "@/components/activities/week-picker";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireScope } from "@/lib/access/gate/gate";
import type { Day } from "@/lib/kernel/period";
import { readShownWeek } from "./_components/shown-week";
import { TeamChoice } from "./_components/team-choice";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activities.team"))("pageTitle") };
}

/** Any week of any team in sight. The address says which, so that it can be kept and sent. */
export default async function TeamPage({ searchParams }: PageProps<"/team">) {
  await requireScope("team:read");
  const { team, week: asked } = await searchParams;
  const [t, shown] = await Promise.all([getTranslations("activities.team"), readShownWeek({ team, week: asked })]);
  const { teams, chosen, current, view, types, teamWeek, seesAll } = shown;
  if (teams.length === 0) {
    return (
      <>
        <PageHead title={t("pageTitle")} />
        <EmptyState title={t("noTeamTitle")} text={t("noTeamText")} />
      </>
    );
  }
  const whole = t(seesAll ? "allTeams" : "allMine");
  const week = view.isRunning ? null : view.week.from;
  const download = <DownloadLink href={`/team/csv${queryOf(chosen?.id, week)}`}>{t("csv")}</DownloadLink>;
  return (
    <>
      <PageHead over={t("people", { team: chosen?.name ?? whole, count: teamWeek.rows.length })} title={t("pageTitle")}>
        <TeamChoice teams={teams} chosen={chosen?.id ?? ""} whole={whole} week={week} />
      </PageHead>
      <div className="mb-6">
        <WeekPicker week={view.week} current={current} hrefOf={(day) => `/team${queryOf(chosen?.id, day)}` as Route} />
      </div>
      {teamWeek.rows.length === 0 && <p className="mb-6 text-body text-ink-3">{t("empty")}</p>}
      <TeamWeekSection teamWeek={teamWeek} types={types} view={view} action={download} />
    </>
  );
}

function queryOf(team: string | undefined, week: Day | null): string {
  const query = new URLSearchParams({ ...(team ? { team } : {}), ...(week ? { week } : {}) }).toString();
  return query && `?${query}`;
}
