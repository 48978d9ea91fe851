import type { Route } from "next";
import type { ReactNode } from "react";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { WeekInView } from "@/lib/activities/domain/week-in-view";
import type { ActivityTypeView, UnitWeeks } from "@/lib/activities/views";
import type { TeamView } from "@/lib/org/views";
import { getFigureWords } from "./figure-words";
import { getTypeName } from "./type-names";
import { WeekGrid } from "./week-grid";
import { WeekLegend } from "./week-legend";
import { weekRowsOf } from "./week-rows";

type Props = {
  weeks: UnitWeeks;
  teams: readonly TeamView[];
  types: readonly ActivityTypeView[];
  view: WeekInView;
  action?: ReactNode;
};

/** Every team against its own usual, as a tree, and the company above them: it also holds those who are in no team. */
export async function UnitWeekSection({ weeks, teams, types, view, action }: Props) {
  const [t, nameOf, words] = await Promise.all([
    getTranslations("activities.company"),
    getTypeName(),
    getFigureWords(),
  ]);
  const isFinished = !view.isRunning;
  const week = isFinished ? `&week=${view.week.from}` : "";
  const own = weeks.company && {
    id: "company",
    name: t("all"),
    href: (isFinished ? `/team?week=${view.week.from}` : "/team") as Route,
    depth: 0,
    figures: weeks.company,
  };
  const first = Math.min(...teams.map((team) => team.depth));
  const rows = [
    ...(own ? [own] : []),
    ...teams.map(({ id, name, lead, depth }) => ({
      id,
      name,
      depth: depth - first,
      href: `/team?team=${id}${week}` as Route,
      note: lead ?? undefined,
      figures: weeks.teams.find((team) => team.id === id)?.figures ?? [],
    })),
  ];
  const title = t(isFinished ? "teamsPast" : "teams");
  return (
    <Section id="teams" title={title} note={t(isFinished ? "notePast" : "note")} action={action}>
      <WeekGrid
        label={title}
        rowLabel={t("team")}
        asUsual={words.asUsual}
        columns={types.map((type) => ({ id: type.id, name: nameOf(type) }))}
        rows={weekRowsOf(rows, { types, words, isFinished })}
        plainRows={[]}
      />
      <WeekLegend />
    </Section>
  );
}
