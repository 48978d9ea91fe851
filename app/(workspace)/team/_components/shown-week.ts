import { notFound } from "next/navigation";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { findTeamWeek } from "@/lib/activities/queries/team-week";
import { dayAt, isDay, weekOf } from "@/lib/kernel/period";
import { listTeams } from "@/lib/org/queries/teams";

type Asked = { team: unknown; week: unknown };

/** The team week that an address asks for, the same for the page and for its file. A team out of sight is not found. */
export async function readShownWeek({ team, week }: Asked) {
  const scope = await requireScope("team:read");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.timeZone);
  const teams = await listTeams(scope, today);
  const chosen = teams.find(({ id }) => id === team);
  if (typeof team === "string" && team !== "" && !chosen) notFound();
  const { weekStart } = actor.organisation;
  const current = weekOf(today, weekStart);
  const asked = typeof week === "string" && isDay(week) && week <= today ? week : today;
  const view = weekInView(weekOf(asked, weekStart), today);
  const known = await listActivityTypes({ usedFrom: view.week.from });
  const teamIds = chosen ? [chosen.id] : teams.map(({ id }) => id);
  const typeIds = known.map(({ id }) => id);
  const teamWeek = await findTeamWeek(scope, { teamIds, view, typeIds, today });
  // A type that has ended since keeps its column where it had been used.
  const types = known.filter(({ id, isEnded }) => !isEnded || (teamWeek.totals[id] ?? 0) > 0);
  return { teams, chosen, current, view, types, teamWeek, seesAll: scope.teamIds === null };
}
