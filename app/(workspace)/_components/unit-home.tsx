import type { ReactNode } from "react";
import { UnitWeekSection } from "@/components/activities/unit-week-section";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/access/actor/actor";
import type { Units } from "./read-units";

/** What comes before the teams, for those who lead. */
type Props = { actor: Actor; units: Units; first?: ReactNode };

/** The home of whoever stands above more people than one looks through: every team in sight against its own usual. */
export async function UnitHome({ actor, units, first }: Props) {
  const [t, format] = await Promise.all([getTranslations("activities.company"), getFormatter()]);
  const { now, view, types, teams, isWhole, weeks } = units;
  const below = weeks.teams.filter((team) => team.figures.some((figure) => figure.standing === "below")).length;
  const isKnown = weeks.teams.some((team) => team.figures.some((figure) => figure.standing !== "unknown"));
  const sentence = teams.length > 0 && !isKnown ? t("tooFew") : t("sentence", { below, count: teams.length });
  const date = format.dateTime(now, { weekday: "long", day: "numeric", month: "long" });
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
