import type { PlanRole } from "@/lib/metrics/queries/tracking-plans";

/** Stands in the address in the place of a team. */
export const EVERYBODY = "all";

export const PLAN_ROLES: readonly PlanRole[] = ["REP", "MANAGER"];

export function shownRole(asked: string | string[] | undefined): PlanRole {
  return asked === "MANAGER" ? "MANAGER" : "REP";
}
