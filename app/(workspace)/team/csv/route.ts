import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerCsv } from "@/app/csv/answer-csv";
import { getTypeName } from "@/components/activities/type-names";
import { requireScope } from "@/lib/access/gate/gate";
import type { ActivityTypeView, TeamWeek } from "@/lib/activities/views";
import type { CsvCell, CsvRow } from "@/lib/kernel/csv";
import { readShownWeek } from "../_components/shown-week";

/** The team week of the page, number by number, each with the usual beside it. */
export async function GET(request: NextRequest): Promise<Response> {
  await requireScope("team:read");
  const query = request.nextUrl.searchParams;
  const { teamWeek, types, view } = await readShownWeek({ team: query.get("team"), week: query.get("week") });
  const [t, nameOf] = await Promise.all([getTranslations("activities.team"), getTypeName()]);
  const head = [t("rep"), t("team"), ...types.flatMap((type) => [nameOf(type), t("usualOf", { type: nameOf(type) })])];
  const rows = rowsOf(teamWeek, types, { others: t("others"), elsewhere: t("elsewhere"), total: t("total") });
  return answerCsv({ fileName: t("fileName", { day: view.week.from }), head, batches: once(rows) });
}

type Words = Record<"others" | "elsewhere" | "total", string>;

function rowsOf(week: TeamWeek, types: readonly ActivityTypeView[], words: Words) {
  const people = week.rows.map((row): CsvRow => {
    const figures = types.map((type) => row.figures.find((figure) => figure.typeId === type.id));
    const cells = figures.flatMap((figure): CsvCell[] => [figure?.value ?? 0, rounded(figure?.usual?.average)]);
    return [row.name, row.team, ...cells];
  });
  const sums = (name: string, counts: Record<string, number>): CsvRow => [
    name,
    null,
    ...types.flatMap((type): CsvCell[] => [counts[type.id] ?? 0, null]),
  ];
  const hasCounts = (counts: Record<string, number>) => Object.values(counts).some((count) => count > 0);
  const unnamed = (["others", "elsewhere"] as const).filter((kind) => hasCounts(week[kind]));
  return [...people, ...unnamed.map((kind) => sums(words[kind], week[kind])), sums(words.total, week.totals)];
}

function rounded(average: number | undefined): number | null {
  return average === undefined ? null : Math.round(average * 10) / 10;
}

async function* once(rows: readonly CsvRow[]) {
  yield rows;
}
