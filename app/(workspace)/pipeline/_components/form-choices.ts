import type { Choice } from "@/components/forms/select-field";
import type { Scope } from "@/lib/access/scope/scope";
import type { Day } from "@/lib/kernel/period";
import { listCurrencies } from "@/lib/org/queries/exchange-rates";
import { listNameChoices } from "@/lib/org/queries/names";
import { listProductNames } from "@/lib/products/queries/products";

export type FormChoices = { owners: Choice[]; products: Choice[]; currencies: Choice[] };

type Named = { id: string; name: string };

type Asked = {
  today: Day;
  currencies: readonly string[];
  /** What the form begins with. It stays a choice in any case: a list without it would quietly choose the first one. */
  owner: Named;
  products?: readonly Named[];
};

/** Who may own an opportunity, what may be sold, and in which currency: those given, and those that have a rate. */
export async function loadChoices(scope: Scope, { today, currencies, owner, products }: Asked): Promise<FormChoices> {
  const [people, catalogue, rated] = await Promise.all([
    listNameChoices(scope, today),
    listProductNames(scope),
    listCurrencies(today),
  ]);
  const codes = [...new Set([...currencies, ...rated.map((one) => one.currency)])].sort();
  return {
    currencies: codes.map((code) => ({ value: code, label: code })),
    owners: choicesOf([owner], people),
    products: choicesOf(products ?? [], catalogue),
  };
}

/** What is kept and not listed stands first. */
function choicesOf(kept: readonly Named[], listed: readonly Named[]): Choice[] {
  const names = new Map(listed.map(({ id, name }) => [id, name]));
  const others = new Map(kept.filter(({ id }) => !names.has(id)).map(({ id, name }) => [id, name]));
  return [...others, ...names].map(([value, label]) => ({ value, label }));
}
