import type { Choice } from "@/components/forms/select-field";
import type { Scope } from "@/lib/access/scope/scope";
import type { Day } from "@/lib/kernel/period";
import { listCurrencies } from "@/lib/org/queries/exchange-rates";
import { listPeople } from "@/lib/org/queries/people";
import { listProducts } from "@/lib/products/queries/products";

export type FormChoices = { owners: Choice[]; products: Choice[]; currencies: Choice[] };

const MOST_OWNERS = 500;

/** Who may own an opportunity, what may be sold, and in which currency: those given, and those that have a rate. */
export async function loadChoices(
  scope: Scope,
  { today, currencies }: { today: Day; currencies: readonly string[] },
): Promise<FormChoices> {
  const [people, products, rated] = await Promise.all([
    listPeople(scope, {}, today, MOST_OWNERS),
    listProducts(scope),
    listCurrencies(today),
  ]);
  const choices = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const codes = [...new Set([...currencies, ...rated.map((one) => one.currency)])].sort();
  const inCurrency = codes.map((code) => ({ value: code, label: code }));
  return { currencies: inCurrency, owners: choices(people.people), products: choices(products) };
}
