import type { Route } from "next";
import { textParam } from "@/lib/kernel/search-param";
import { isSortable } from "@/lib/pipeline/domain/built-in-traits";
import { LONGEST_TRAIT } from "@/lib/pipeline/domain/trait-value";
import type { AccountFilter } from "@/lib/pipeline/queries/accounts";
import type { TraitView } from "@/lib/pipeline/views/account";

/** What an address asks for; `with` is the id of a trait and one of its values. */
export type AccountQuery = { search: string; with: string; sort: string; after: string };

const LONGEST_WITH = 37 + LONGEST_TRAIT;

export function accountQueryOf(param: (name: string) => string | string[] | undefined): AccountQuery {
  const asked = (name: keyof AccountQuery, longest?: number) => textParam(param(name), longest);
  return { search: asked("search"), with: asked("with", LONGEST_WITH), sort: asked("sort"), after: asked("after") };
}

/** The same as the list of accounts understands it; an order that no trait gives is the one by name. */
export function accountFilterOf(query: AccountQuery, traits: readonly TraitView[]): AccountFilter {
  const [traitId = "", ...value] = query.with.split(":");
  const sorted = traits.find((trait) => trait.id === query.sort && isSortable(trait.kind));
  return { search: query.search, traitId, value: value.join(":"), sortId: sorted?.id ?? "", after: query.after };
}

export function accountsHref(query: Partial<AccountQuery>, path = "/accounts"): Route {
  const entries = Object.entries(query).filter(([, value]) => value !== "");
  return (entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`) as Route;
}
