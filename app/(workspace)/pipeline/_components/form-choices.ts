import type { Choice } from "@/components/forms/select-field";
import type { Scope } from "@/lib/access/scope/scope";
import type { Day } from "@/lib/kernel/period";
import { listPeople } from "@/lib/org/queries/people";
import { listAccountNames } from "@/lib/pipeline/queries/account-names";
import { listProducts } from "@/lib/products/queries/products";

export type FormChoices = { owners: Choice[]; accounts: Choice[]; products: Choice[] };

const MOST_OWNERS = 500;

/** Who may own an opportunity, and what and to whom it may be sold: those in sight, and what everybody may name. */
export async function loadChoices(scope: Scope, today: Day): Promise<FormChoices> {
  const [people, accounts, products] = await Promise.all([
    listPeople(scope, {}, today, MOST_OWNERS),
    listAccountNames(scope),
    listProducts(scope),
  ]);
  const choices = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return { owners: choices(people.people), accounts: choices(accounts), products: choices(products) };
}
