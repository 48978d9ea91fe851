import type { Actor } from "@/lib/access/actor/actor";
import type { Scope } from "@/lib/access/scope/scope";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { findUnitWeeks } from "@/lib/activities/queries/unit-weeks";
import { dayAt, weekOf } from "@/lib/kernel/period";
import { listTopTeams } from "@/lib/org/queries/top-teams";

// What one looks through at a glance; a larger company shows its upper levels.
const MOST_ROWS = 40;

export type Units = Awaited<ReturnType<typeof readUnits>>;

/** The teams in sight from the top down, and the running week of each. */
export async function readUnits(actor: Actor, scope: Scope, now: Date) {
  const today = dayAt(now, actor.timeZone);
  const view = weekInView(weekOf(today, actor.organisation.weekStart), today);
  const [types, { teams, isWhole }] = await Promise.all([listActivityTypes(), listTopTeams(scope, today, MOST_ROWS)]);
  const [typeIds, teamIds] = [types.map((type) => type.id), teams.map((team) => team.id)];
  const weeks = await findUnitWeeks(scope, { view, typeIds, teamIds });
  return { now, view, types, teams, isWhole, weeks };
}
