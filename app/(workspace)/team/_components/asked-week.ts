import type { Route } from "next";
import { notFound } from "next/navigation";
import { findScope, requireActor, requireScope } from "@/lib/access/gate/gate";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { type Day, dayAt, isDay, weekOf } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { listTeams } from "@/lib/org/queries/teams";

type Param = string | string[] | undefined;

export type AskedWeek = Awaited<ReturnType<typeof readAskedWeek>>;

/** The week and the team that an address asks for, the same for the page and for its files. A team out of sight is not found. */
export async function readAskedWeek({ team, week }: { team: Param; week: Param }) {
  const scope = await requireScope("team:read");
  const actor = await requireActor();
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const [teamId, day] = [textParam(team), textParam(week)];
  const { weekStart } = actor.organisation;
  const current = weekOf(today, weekStart);
  const view = weekInView(weekOf(isDay(day) && day <= today ? day : today, weekStart), today);
  const [teams, types, slumps] = await Promise.all([
    listTeams(scope, today),
    listActivityTypes({ usedFrom: view.week.from }),
    findScope("slump:read"),
  ]);
  const chosen = teams.find(({ id }) => id === teamId);
  if (teamId !== "" && !chosen) notFound();
  return { scope, slumps, now, today, types, teams, chosen, current, view, seesAll: scope.teamIds === null };
}

type Place = { team?: string | undefined; week?: Day | null; after?: string | null; rows?: "teams" };

/** An address of the page or its file; what is left out is the running week of everybody from the start. */
export function teamHref(path: "/team" | "/team/csv", place: Place): Route {
  const given = Object.entries(place).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
  const query = new URLSearchParams(given).toString();
  return (query ? `${path}?${query}` : path) as Route;
}

/** The running week needs no day in an address: tomorrow it is still the running one. */
export function shownDay({ view }: AskedWeek): Day | null {
  return view.isRunning ? null : view.week.from;
}
