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

/** A team's week: everybody against their own usual, those without a row of their own together, and the total. */
export async function TeamWeekSection({ teamWeek, types, view, action }: Props) {
  const t = await getTranslations("activities.team");
  const rows = teamWeek.rows.map((row) => ({
    id: row.personId,
    name: row.name,
    href: `/people/${row.personId}` as Route,
    note: row.away ? t("away") : undefined,
    figures: row.figures,
  }));
  const unnamed = (["others", "elsewhere"] as const).filter((kind) => hasCounts(teamWeek[kind]));
  const plainRows = [
    ...unnamed.map((kind) => ({ name: t(kind), counts: teamWeek[kind], isTotal: false })),
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

function hasCounts(counts: Readonly<Record<string, number>>): boolean {
  return Object.values(counts).some((count) => count > 0);
}
