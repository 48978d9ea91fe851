import { getFormatter, getTranslations } from "next-intl/server";
import { UnitWeekSection } from "@/components/activities/unit-week-section";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import type { Actor } from "@/lib/access/actor/actor";
import { requireScope } from "@/lib/access/gate/gate";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { findUnitWeeks } from "@/lib/activities/queries/unit-weeks";
import { dayAt, weekOf } from "@/lib/kernel/period";
import { listTopTeams } from "@/lib/org/queries/top-teams";
import { WonSection } from "./won-section";

// What one looks through at a glance; a larger company shows its upper levels.
const MOST_ROWS = 40;

/** The company's week: every team against its own usual, and the total. */
export async function ExecutiveHome({ actor }: { actor: Actor }) {
  const [scope, t, format] = await Promise.all([
    requireScope("company:read"),
    getTranslations("activities.company"),
    getFormatter(),
  ]);
  const today = dayAt(new Date(), actor.timeZone);
  const view = weekInView(weekOf(today, actor.organisation.weekStart), today);
  const [types, { teams, isWhole }] = await Promise.all([listActivityTypes(), listTopTeams(scope, today, MOST_ROWS)]);
  const typeIds = types.map((type) => type.id);
  const teamIds = teams.map((team) => team.id);
  const weeks = await findUnitWeeks(scope, { view, typeIds, teamIds });
  const below = weeks.teams.filter((team) => team.figures.some((figure) => figure.standing === "below")).length;
  const date = format.dateTime(new Date(), { weekday: "long", day: "numeric", month: "long" });
  return (
    <>
      <PageHead over={`${date} · ${actor.organisation.name}`} title={t("sentence", { below, count: teams.length })} />
      {teams.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
      ) : (
        <UnitWeekSection weeks={weeks} teams={teams} types={types} />
      )}
      {!isWhole && <p className="mt-2 text-small text-ink-4">{t("deeper")}</p>}
      <div className="mt-section-sm md:mt-section">
        <WonSection actor={actor} today={today} />
      </div>
    </>
  );
}
