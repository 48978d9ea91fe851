import type { Route } from "next";
import { textParam } from "@/lib/kernel/search-param";
import { BY_FAMILY, orderOf, orderText, type ProductOrder } from "@/lib/products/domain/product-order";
import type { ProductFilter } from "@/lib/products/queries/products";

export type ShownProducts = Required<ProductFilter>;

/** What an address asks for; whatever it does not say is the whole catalogue by family. */
export function shownProducts(param: (name: string) => string | string[] | undefined): ShownProducts {
  const asked = (name: string) => textParam(param(name));
  const state = asked("state");
  return {
    search: asked("search"),
    family: asked("family"),
    state: state === "sold" || state === "ended" ? state : "",
    order: orderOf(asked("sort")),
    after: asked("after"),
  };
}

export function isNarrowed({ search, family, state, after }: ShownProducts): boolean {
  return [search, family, state, after].some((value) => value !== "");
}

/** The address that shows the same, from another place in the list on. */
export function productsHref({ order, ...filter }: ShownProducts, after = "", path = "/products"): Route {
  const sort = orderText(order) === orderText(BY_FAMILY) ? "" : orderText(order);
  const entries = Object.entries({ ...filter, sort, after }).filter(([, value]) => value !== "");
  return (entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`) as Route;
}

/** The address of the same list from its beginning in another order. */
export function sortedHref(shown: ShownProducts, order: ProductOrder): Route {
  return productsHref({ ...shown, order });
}
