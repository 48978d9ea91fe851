import { TeamWeekSection } from "@/components/activities/team-week-section";
import { getTranslations } from "@/components/i18n/words";
import { DownloadLink } from "@/components/ui/download-link";
import { TextLink } from "@/components/ui/text-link";
import { type AskedWeek, shownDay, teamHref } from "./asked-week";
import { readPeopleWeek } from "./read-week";

const PEOPLE_PER_PAGE = 50;

/** The people of a team, fifty at a time; the totals below them are always those of everybody. */
export async function PeopleWeek({ asked, after }: { asked: AskedWeek; after: string }) {
  const t = await getTranslations("activities.team");
  const page = { size: PEOPLE_PER_PAGE, ...(after ? { after } : {}) };
  const { teamWeek, types } = await readPeopleWeek(asked, page);
  const [team, week] = [asked.chosen?.id, shownDay(asked)];
  return (
    <>
      <p className="mb-3 text-small text-ink-3">{t("peopleCount", { count: teamWeek.people })}</p>
      {teamWeek.people === 0 && <p className="mb-6 text-body text-ink-3">{t("empty")}</p>}
      <TeamWeekSection
        teamWeek={teamWeek}
        types={types}
        view={asked.view}
        action={<DownloadLink href={teamHref("/team/csv", { team, week })}>{t("csv")}</DownloadLink>}
      />
      {teamWeek.next && (
        <p className="mt-4">
          <TextLink href={teamHref("/team", { team, week, after: teamWeek.next })}>{t("morePeople")}</TextLink>
        </p>
      )}
    </>
  );
}
