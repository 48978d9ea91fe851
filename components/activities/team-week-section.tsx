import type { Route } from "next";
import type { ReactNode } from "react";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import type { ActivityTypeView, TeamWeek } from "@/lib/activities/views";
import { getFigureWords } from "./figure-words";
import { getTypeName } from "./type-names";
import { WeekGrid } from "./week-grid";
import { WeekLegend } from "./week-legend";
import { weekRowsOf } from "./week-rows";

type Props = { teamWeek: TeamWeek; types: readonly ActivityTypeView[]; view: WeekInView; action?: ReactNode };

/** A team's week: everybody against their own usual, those without a row of their own together, and the total. */
export async function TeamWeekSection({ teamWeek, types, view, action }: Props) {
  const [t, nameOf, words] = await Promise.all([getTranslations("activities.team"), getTypeName(), getFigureWords()]);
  const isFinished = !view.isRunning;
  const rows = teamWeek.rows.map((row) => ({
    id: row.personId,
    name: row.name,
    href: `/people/${row.personId}` as Route,
    note: row.away ? t("away") : hasNoUsual(row.figures) ? t("standing.unknown") : undefined,
    figures: row.figures,
  }));
  const unnamed = (["others", "elsewhere"] as const).filter((kind) => hasCounts(teamWeek[kind]));
  const countsOf = (counts: Readonly<Record<string, number>>) => types.map(({ id }) => words.number(counts[id] ?? 0));
  const plainRows = [
    ...unnamed.map((kind) => ({ name: t(kind), counts: countsOf(teamWeek[kind]), isTotal: false })),
    { name: t("total"), counts: countsOf(teamWeek.totals), isTotal: true },
  ];
  return (
    <Section id="team" title={t("table")} note={t(isFinished ? "notePast" : "note")} action={action}>
      <WeekGrid
        label={t("table")}
        rowLabel={t("rep")}
        asUsual={words.asUsual}
        columns={types.map((type) => ({ id: type.id, name: nameOf(type) }))}
        rows={weekRowsOf(rows, { types, words, isFinished })}
        plainRows={plainRows}
      />
      <WeekLegend
        hasSlumps={teamWeek.rows.some(({ figures }) => figures.some(({ standing }) => standing === "slump"))}
      />
    </Section>
  );
}

/** Of a new colleague nobody can say that all is as usual. */
function hasNoUsual(figures: readonly WeekFigure[]): boolean {
  return figures.every(({ usual, isWorked }) => isWorked && (usual === null || usual.isTeams));
}

function hasCounts(counts: Readonly<Record<string, number>>): boolean {
  return Object.values(counts).some((count) => count > 0);
}
