import type { Actor } from "@/lib/access/actor/actor";
import { findScope, requireScope } from "@/lib/access/gate/gate";
import type { Scope } from "@/lib/access/scope/scope";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { dayAt, weekOf } from "@/lib/kernel/period";
import { findTeamWeek } from "@/lib/metrics/queries/team-week";
import { listOwnTeams } from "@/lib/org/queries/teams";

const MOST_PEOPLE = 50;

/** Whether somebody leads more people than one looks through, and goes by teams. */
export function isLarge({ personIds }: Scope): boolean {
  return (personIds?.length ?? Number.POSITIVE_INFINITY) > MOST_PEOPLE;
}

/** The teams that somebody leads, with their running week; without it above more people than one looks through. */
export async function readOwnTeams(actor: Actor, now: Date) {
  const [scope, slumps] = await Promise.all([requireScope("team:read"), findScope("slump:read")]);
  const today = dayAt(now, actor.timeZone);
  const view = weekInView(weekOf(today, actor.organisation.weekStart), today);
  const [types, teams] = await Promise.all([listActivityTypes(), listOwnTeams(scope, today)]);
  const [typeIds, teamIds] = [types.map(({ id }) => id), teams.map(({ id }) => id)];
  const asked = { teamIds, view, typeIds, today, slumps, now };
  const teamWeek = teams.length === 0 || isLarge(scope) ? null : await findTeamWeek(scope, asked);
  return { scope, view, types, teams, teamWeek };
}
