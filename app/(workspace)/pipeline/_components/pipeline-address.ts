import type { Route } from "next";
import { textParam } from "@/lib/kernel/search-param";
import type { OpportunityFilter } from "@/lib/pipeline/queries/opportunities";

export type ShownPipeline = {
  filter: Required<Pick<OpportunityFilter, "search" | "ownerId" | "kind" | "after">>;
  isOverdue: boolean;
};

type Query = Record<string, string | string[] | undefined>;

/** What an address asks to be shown; whatever it does not say is everything that is open. */
export function readFilter(query: Query): ShownPipeline {
  const state = textParam(query.state) || "OPEN";
  const kind = state === "OPEN" || state === "WON" || state === "LOST" ? state : "";
  const [search, ownerId, after] = [textParam(query.search), textParam(query.owner), textParam(query.after)];
  return { filter: { search, ownerId, kind, after }, isOverdue: state === "overdue" };
}

/** The address that shows the same, from another place in the list on. */
export function addressOf({ filter, isOverdue }: ShownPipeline, after: string, at = "/pipeline"): Route {
  const state = isOverdue ? "overdue" : filter.kind || "all";
  const entries = Object.entries({ search: filter.search, owner: filter.ownerId, state, after });
  return `${at}?${new URLSearchParams(entries.filter(([, value]) => value !== ""))}` as Route;
}
