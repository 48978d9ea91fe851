import { TeamWeekSection } from "@/components/activities/team-week-section";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/access/actor/actor";
import { requireScope } from "@/lib/access/gate/gate";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { findTeamWeek } from "@/lib/activities/queries/team-week";
import { dayAt, weekOf } from "@/lib/kernel/period";
import { listOwnTeams } from "@/lib/org/queries/teams";
import { findAttention, findTeamStandings } from "./find-attention";
import { TeamAttention } from "./team-attention";
import { getTeamSentence } from "./team-sentence";
import { UnitHome } from "./unit-home";

const MOST_PEOPLE = 50;

/** A manager's day: who is off their usual, and everybody's week; above more people than one looks through, team by team. */
export async function ManagerHome({ actor }: { actor: Actor }) {
  const [scope, t, tSlumps, format] = await Promise.all([
    requireScope("team:read"),
    getTranslations("activities.team"),
    getTranslations("metrics.slumps"),
    getFormatter(),
  ]);
  const today = dayAt(new Date(), actor.timeZone);
  const [types, teams] = await Promise.all([listActivityTypes(), listOwnTeams(scope, today)]);
  const date = format.dateTime(new Date(), { weekday: "long", day: "numeric", month: "long" });
  if (teams.length === 0) {
    return (
      <>
        <PageHead over={date} title={t("title")} />
        <EmptyState title={t("noTeamTitle")} text={t("noTeamText")} />
      </>
    );
  }
  const view = weekInView(weekOf(today, actor.organisation.weekStart), today);
  const typeIds = types.map((type) => type.id);
  const teamIds = teams.map((own) => own.id);
  const isLarge = (scope.personIds?.length ?? Number.POSITIVE_INFINITY) > MOST_PEOPLE;
  const [attention, standings, teamWeek] = await Promise.all([
    findAttention(today),
    findTeamStandings(today),
    isLarge ? null : findTeamWeek(scope, { teamIds, view, typeIds, today }),
  ]);
  const first = <TeamAttention attention={attention} standings={standings} viewerId={actor.personId} />;
  if (!teamWeek) return <UnitHome actor={actor} scope={scope} first={first} />;
  const sentence =
    attention.length > 0 ? tSlumps("sentence", { count: countPeople(attention) }) : await getTeamSentence(teamWeek);
  const team = teams.map((own) => own.name).join(", ");
  return (
    <>
      <PageHead over={`${date} · ${t("people", { team, count: teamWeek.rows.length })}`} title={sentence} />
      {first}
      <TeamWeekSection
        teamWeek={teamWeek}
        types={types}
        view={view}
        action={
          <TextLink href="/team" quiet>
            {t("otherWeeks")}
          </TextLink>
        }
      />
    </>
  );
}

function countPeople(attention: Awaited<ReturnType<typeof findAttention>>): number {
  return new Set(attention.map(({ slump }) => slump.personId)).size;
}
