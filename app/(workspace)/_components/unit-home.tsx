import type { ReactNode } from "react";
import { UnitWeekSection } from "@/components/activities/unit-week-section";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/access/actor/actor";
import type { Scope } from "@/lib/access/scope/scope";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { findUnitWeeks } from "@/lib/activities/queries/unit-weeks";
import { dayAt, weekOf } from "@/lib/kernel/period";
import { listTopTeams } from "@/lib/org/queries/top-teams";

// What one looks through at a glance; a larger company shows its upper levels.
const MOST_ROWS = 40;

/** What comes before the teams, for those who lead. */
type Props = { actor: Actor; scope: Scope; first?: ReactNode };

/** The home of whoever stands above more people than one looks through: every team in sight against its own usual. */
export async function UnitHome({ actor, scope, first }: Props) {
  const [t, format] = await Promise.all([getTranslations("activities.company"), getFormatter()]);
  const today = dayAt(new Date(), actor.timeZone);
  const view = weekInView(weekOf(today, actor.organisation.weekStart), today);
  const [types, { teams, isWhole }] = await Promise.all([listActivityTypes(), listTopTeams(scope, today, MOST_ROWS)]);
  const [typeIds, teamIds] = [types.map((type) => type.id), teams.map((team) => team.id)];
  const weeks = await findUnitWeeks(scope, { view, typeIds, teamIds });
  const below = weeks.teams.filter((team) => team.figures.some((figure) => figure.standing === "below")).length;
  const isKnown = weeks.teams.some((team) => team.figures.some((figure) => figure.standing !== "unknown"));
  const sentence = teams.length > 0 && !isKnown ? t("tooFew") : t("sentence", { below, count: teams.length });
  const date = format.dateTime(new Date(), { weekday: "long", day: "numeric", month: "long" });
  return (
    <>
      <PageHead over={`${date} · ${actor.organisation.name}`} title={sentence} />
      {first}
      {teams.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
      ) : (
        <UnitWeekSection
          {...{ weeks, teams, types, view }}
          action={
            <TextLink href="/team" quiet>
              {t("otherWeeks")}
            </TextLink>
          }
        />
      )}
      {!isWhole && <p className="mt-2 text-small text-ink-4">{t("deeper")}</p>}
    </>
  );
}
