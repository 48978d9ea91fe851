import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import type { ActivityTypeView, TeamWeek } from "@/lib/activities/views";
import { WeekLegend } from "./week-legend";
import { WeekList } from "./week-list";
import { WeekTable } from "./week-table";

type Props = { teamWeek: TeamWeek; types: readonly ActivityTypeView[]; view: WeekInView; action?: ReactNode };

/** A team's week: everybody against their own usual, those out of sight as one row, and the total. */
export async function TeamWeekSection({ teamWeek, types, view, action }: Props) {
  const t = await getTranslations("activities.team");
  const rows = teamWeek.rows.map((row) => ({
    id: row.personId,
    name: row.name,
    href: `/people/${row.personId}` as Route,
    note: row.away ? t("away") : undefined,
    figures: row.figures,
  }));
  const hasElsewhere = Object.values(teamWeek.elsewhere).some((count) => count > 0);
  const plainRows = [
    ...(hasElsewhere ? [{ name: t("elsewhere"), counts: teamWeek.elsewhere, isTotal: false }] : []),
    { name: t("total"), counts: teamWeek.totals, isTotal: true },
  ];
  const isFinished = !view.isRunning;
  return (
    <Section id="team" title={t("table")} note={t(isFinished ? "notePast" : "note")} action={action}>
      <WeekTable label={t("table")} rowLabel={t("rep")} {...{ types, rows, plainRows, isFinished }} />
      <WeekList {...{ types, rows, isFinished }} />
      <WeekLegend />
    </Section>
  );
}
