import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import { findUnitWeeks } from "@/lib/activities/queries/unit-weeks";
import type { ActivityTypeView } from "@/lib/activities/views";
import { findTeamWeek } from "@/lib/metrics/queries/team-week";
import { listTopTeams } from "@/lib/org/queries/top-teams";
import type { AskedWeek } from "./asked-week";

/** The people of the chosen team, or of all in sight; a page of them, or everybody for a file. */
export async function readPeopleWeek(asked: AskedWeek, page?: { size: number; after?: string }) {
  const { scope, teams, types: known, chosen, view, today, slumps, now } = asked;
  const teamIds = chosen ? [chosen.id] : teams.map(({ id }) => id);
  const typeIds = known.map(({ id }) => id);
  const teamWeek = await findTeamWeek(scope, { teamIds, view, typeIds, today, slumps, now, ...(page ? { page } : {}) });
  return { types: withoutUnused(known, (id) => (teamWeek.totals[id] ?? 0) > 0), teamWeek };
}

/** The teams from the top down, as many whole levels as fit into the rows; without a limit all of them. */
export async function readUnitWeek(asked: AskedWeek, mostRows = Number.POSITIVE_INFINITY) {
  const { scope, types: known, view, today } = asked;
  const { teams, isWhole } =
    asked.teams.length <= mostRows ? { teams: asked.teams, isWhole: true } : await listTopTeams(scope, today, mostRows);
  const [typeIds, teamIds] = [known.map(({ id }) => id), teams.map(({ id }) => id)];
  const weeks = await findUnitWeeks(scope, { view, typeIds, teamIds });
  const all = [...(weeks.company ?? []), ...weeks.teams.flatMap((team) => team.figures)];
  return { types: withoutUnused(known, isUsedIn(all)), teams, isWhole, weeks };
}

function isUsedIn(figures: readonly WeekFigure[]) {
  const used = new Set(figures.filter(({ value }) => value > 0).map(({ typeId }) => typeId));
  return (typeId: string) => used.has(typeId);
}

/** A type that has ended since keeps its column where it had been used. */
function withoutUnused(types: readonly ActivityTypeView[], isUsed: (typeId: string) => boolean) {
  return types.filter(({ id, isEnded }) => !isEnded || isUsed(id));
}
