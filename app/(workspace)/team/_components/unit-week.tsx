import { UnitWeekSection } from "@/components/activities/unit-week-section";
import { getTranslations } from "@/components/i18n/words";
import { DownloadLink } from "@/components/ui/download-link";
import { type AskedWeek, shownDay, teamHref } from "./asked-week";
import { readUnitWeek } from "./read-week";

// What one looks through at a glance; a larger company shows its upper levels.
const MOST_ROWS = 40;

/** Several teams in sight: team by team, each row the way to its people. */
export async function UnitWeek({ asked }: { asked: AskedWeek }) {
  const t = await getTranslations("activities.company");
  const { weeks, teams, types, isWhole } = await readUnitWeek(asked, MOST_ROWS);
  const week = shownDay(asked);
  return (
    <>
      <UnitWeekSection
        {...{ weeks, teams, types }}
        view={asked.view}
        action={
          <>
            <DownloadLink href={teamHref("/team/csv", { rows: "teams", week })}>{t("csv")}</DownloadLink>
            <DownloadLink href={teamHref("/team/csv", { week })}>{t("peopleCsv")}</DownloadLink>
          </>
        }
      />
      {!isWhole && <p className="mt-2 text-small text-ink-4">{t("deeper")}</p>}
    </>
  );
}
