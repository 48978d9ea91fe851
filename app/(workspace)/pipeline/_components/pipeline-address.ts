import type { Route } from "next";
import { textParam } from "@/lib/kernel/search-param";
import { NEWEST_FIRST, type OpportunityOrder, orderOf, orderText } from "@/lib/pipeline/domain/opportunity-order";
import type { OpportunityFilter } from "@/lib/pipeline/queries/opportunities";
import type { StageView } from "@/lib/pipeline/views/opportunity";

export type ShownPipeline = {
  filter: Required<Pick<OpportunityFilter, "search" | "ownerId" | "stageId" | "kind" | "order" | "after">>;
  isOverdue: boolean;
};

type Query = Record<string, string | string[] | undefined>;

// A name of 160 signs, each of which may take nine in an address.
const LONGEST_CURSOR = 1600;

/** What an address asks to be shown; whatever it does not say is everything that is open, the newest first. */
export function readFilter(query: Query): ShownPipeline {
  const state = textParam(query.state) || "OPEN";
  const kind = state === "OPEN" || state === "WON" || state === "LOST" ? state : "";
  const [search, ownerId, stageId] = [textParam(query.search), textParam(query.owner), textParam(query.stage)];
  const order = orderOf(textParam(query.sort));
  const after = textParam(query.after, LONGEST_CURSOR);
  return { filter: { search, ownerId, stageId, kind, order, after }, isOverdue: state === "overdue" };
}

/** A stage has a kind of its own: whoever asks for what stands in it means neither the open ones alone nor the overdue ones. */
export function withKindOfStage(shown: ShownPipeline, stages: readonly StageView[]): ShownPipeline {
  const stage = stages.find(({ id }) => id === shown.filter.stageId);
  if (!stage || stage.kind === "OPEN") return shown;
  return { filter: { ...shown.filter, kind: stage.kind }, isOverdue: false };
}

/** The address that shows the same, from another place in the list on. */
export function addressOf({ filter, isOverdue }: ShownPipeline, after: string, at = "/pipeline"): Route {
  const state = isOverdue ? "overdue" : filter.kind || "all";
  const isNewestFirst = orderText(filter.order) === orderText(NEWEST_FIRST);
  const sort = isNewestFirst ? "" : orderText(filter.order);
  const { search, ownerId: owner, stageId: stage } = filter;
  const entries = Object.entries({ search, owner, stage, state, sort, after });
  return `${at}?${new URLSearchParams(entries.filter(([, value]) => value !== ""))}` as Route;
}

/** The address of the same list from its beginning in another order. */
export function sortedAddress({ filter, isOverdue }: ShownPipeline, order: OpportunityOrder): Route {
  return addressOf({ filter: { ...filter, order }, isOverdue }, "");
}
