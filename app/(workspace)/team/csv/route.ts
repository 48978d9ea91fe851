import type { NextRequest } from "next/server";
import { answerCsv } from "@/app/csv/answer-csv";
import { getTypeName } from "@/components/activities/type-names";
import { getTranslations } from "@/components/i18n/words";
import { requireScope } from "@/lib/access/gate/gate";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { ActivityTypeView, TeamWeek } from "@/lib/activities/views";
import type { CsvCell, CsvRow } from "@/lib/kernel/csv";
import { type AskedWeek, readAskedWeek } from "../_components/asked-week";
import { readPeopleWeek, readUnitWeek } from "../_components/read-week";

/** The week of the page, number by number, each with the usual beside it: everybody, or every team, whatever fits on a screen. */
export async function GET(request: NextRequest): Promise<Response> {
  await requireScope("team:read");
  const query = request.nextUrl.searchParams;
  const asked = await readAskedWeek({ team: query.get("team") ?? "", week: query.get("week") ?? "" });
  return query.get("rows") === "teams" ? answerTeams(asked) : answerPeople(asked);
}

async function answerPeople(asked: AskedWeek): Promise<Response> {
  const [t, headOf, { teamWeek, types }] = await Promise.all([
    getTranslations("activities.team"),
    getTypeHeads(),
    readPeopleWeek(asked),
  ]);
  const rows = peopleRows(teamWeek, types, { others: t("others"), elsewhere: t("elsewhere"), total: t("total") });
  const head = [t("rep"), t("team"), ...headOf(types)];
  return answerCsv({ fileName: t("fileName", { day: asked.view.week.from }), head, batches: once(rows) });
}

async function answerTeams(asked: AskedWeek): Promise<Response> {
  const [t, headOf, { weeks, teams, types }] = await Promise.all([
    getTranslations("activities.company"),
    getTypeHeads(),
    readUnitWeek(asked),
  ]);
  const named = new Map(teams.map((team) => [team.id, team]));
  const own = weeks.teams.map(({ id, figures }): CsvRow => {
    const team = named.get(id);
    const above = team?.parentId ? (named.get(team.parentId)?.name ?? null) : null;
    return [team?.name ?? null, above, team?.lead ?? null, ...cellsOf(figures, types)];
  });
  const company: CsvRow[] = weeks.company ? [[t("all"), null, null, ...cellsOf(weeks.company, types)]] : [];
  const head = [t("team"), t("above"), t("lead"), ...headOf(types)];
  const fileName = t("fileName", { day: asked.view.week.from });
  return answerCsv({ fileName, head, batches: once([...own, ...company]) });
}

async function getTypeHeads() {
  const [t, nameOf] = await Promise.all([getTranslations("activities.team"), getTypeName()]);
  return (types: readonly ActivityTypeView[]) =>
    types.flatMap((type) => [nameOf(type), t("usualOf", { type: nameOf(type) })]);
}

type Words = Record<"others" | "elsewhere" | "total", string>;

function peopleRows(week: TeamWeek, types: readonly ActivityTypeView[], words: Words) {
  const people = week.rows.map((row): CsvRow => [row.name, row.team, ...cellsOf(row.figures, types)]);
  const sums = (name: string, counts: Record<string, number>): CsvRow => [
    name,
    null,
    ...types.flatMap((type): CsvCell[] => [counts[type.id] ?? 0, null]),
  ];
  const hasCounts = (counts: Record<string, number>) => Object.values(counts).some((count) => count > 0);
  const unnamed = (["others", "elsewhere"] as const).filter((kind) => hasCounts(week[kind]));
  return [...people, ...unnamed.map((kind) => sums(words[kind], week[kind])), sums(words.total, week.totals)];
}

function cellsOf(figures: readonly WeekFigure[], types: readonly ActivityTypeView[]): CsvCell[] {
  return types.flatMap((type): CsvCell[] => {
    const figure = figures.find((candidate) => candidate.typeId === type.id);
    const average = figure?.usual?.isTeams ? undefined : figure?.usual?.average;
    return [figure?.value ?? 0, average === undefined ? null : Math.round(average * 10) / 10];
  });
}

async function* once(rows: readonly CsvRow[]) {
  yield rows;
}
