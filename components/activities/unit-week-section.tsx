import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import type { ActivityTypeView, UnitWeeks } from "@/lib/activities/views";
import type { TeamView } from "@/lib/org/views";
import { WeekLegend } from "./week-legend";
import { WeekList } from "./week-list";
import { WeekTable } from "./week-table";

type Props = { weeks: UnitWeeks; teams: readonly TeamView[]; types: readonly ActivityTypeView[] };

/** Every team against its own usual, as a tree; the company above them where no single team holds everybody. */
export async function UnitWeekSection({ weeks, teams, types }: Props) {
  const t = await getTranslations("activities.company");
  const company = { id: "company", name: t("all"), href: "/team" as Route, depth: 0, figures: weeks.company };
  const isOneTree = teams.filter((team) => team.depth === 0).length === 1;
  const rows = [
    ...(isOneTree ? [] : [company]),
    ...teams.map(({ id, name, lead, depth }) => ({
      id,
      name,
      depth,
      href: `/team?team=${id}` as Route,
      note: lead ?? undefined,
      figures: weeks.teams.find((team) => team.id === id)?.figures ?? [],
    })),
  ];
  return (
    <Section id="teams" title={t("teams")} note={t("note")}>
      <WeekTable label={t("teams")} rowLabel={t("team")} types={types} rows={rows} plainRows={[]} isFinished={false} />
      <WeekList types={types} rows={rows} isFinished={false} />
      <WeekLegend />
    </Section>
  );
}
