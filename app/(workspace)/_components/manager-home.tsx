import { TeamWeekSection } from "@/components/activities/team-week-section";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/access/actor/actor";
import { dayAt } from "@/lib/kernel/period";
import { ComingUp } from "./coming-up";
import { findAttention, findTeamStandings } from "./find-attention";
import { findComingUp, talksBySlump } from "./find-coming-up";
import { OverlookedPeople } from "./overlooked-people";
import { OwnCommitments } from "./own-commitments";
import { readOwnTeams } from "./read-own-teams";
import { readUnits } from "./read-units";
import { TeamAttention } from "./team-attention";
import { getTeamSentence } from "./team-sentence";
import { UnitHome } from "./unit-home";

/** A manager's day: who is off their usual, and everybody's week; above more people than one looks through, team by team. */
export async function ManagerHome({ actor }: { actor: Actor }) {
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const [t, tSlumps, format, own, attention, standings, coming, commitments, overlooked] = await Promise.all([
    getTranslations("activities.team"),
    getTranslations("metrics.slumps"),
    getFormatter(),
    readOwnTeams(actor, now),
    findAttention(today),
    findTeamStandings(today),
    findComingUp(now),
    OwnCommitments({ personId: actor.personId, today }),
    OverlookedPeople({ today, timeZone: actor.organisation.timeZone }),
  ]);
  const date = format.dateTime(now, { weekday: "long", day: "numeric", month: "long" });
  const { scope, view, types, teams, teamWeek } = own;
  if (teams.length === 0) {
    return (
      <>
        <PageHead over={date} title={t("title")} />
        <EmptyState title={t("noTeamTitle")} text={t("noTeamText")} />
      </>
    );
  }
  const first = (
    <TeamAttention {...{ attention, standings, overlooked }} talks={talksBySlump(coming)} viewerId={actor.personId}>
      <ComingUp coming={coming} />
      {commitments}
    </TeamAttention>
  );
  if (!teamWeek) return <UnitHome actor={actor} units={await readUnits(actor, scope, now)} first={first} />;
  const sentence =
    attention.length > 0 ? tSlumps("sentence", { count: countPeople(attention) }) : await getTeamSentence(teamWeek);
  const team = teams.map(({ name }) => name).join(", ");
  const otherWeeks = (
    <TextLink href="/team" quiet>
      {t("otherWeeks")}
    </TextLink>
  );
  return (
    <>
      <PageHead over={`${date} · ${t("people", { team, count: teamWeek.rows.length })}`} title={sentence} />
      {first}
      <TeamWeekSection teamWeek={teamWeek} types={types} view={view} action={otherWeeks} />
    </>
  );
}

function countPeople(attention: Awaited<ReturnType<typeof findAttention>>): number {
  return new Set(attention.map(({ slump }) => slump.personId)).size;
}
