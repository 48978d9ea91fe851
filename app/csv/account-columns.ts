import type { CsvCell } from "@/lib/kernel/csv";
import { decimalFromMinor } from "@/lib/kernel/money";
import type { AccountRow, TraitView } from "@/lib/pipeline/views/account";
import type { Column } from "./columns";

type Words = {
  say: (key: "name" | "parent" | "parentId" | "columnId") => string;
  inCurrency: (values: { name: string; currency: string }) => string;
  nameOf: (trait: TraitView) => string;
};
type Home = { currency: string; currencyExponent: number };

/** An account in a file that an import knows again: by our id, and with numbers that are numbers. */
export function accountColumns(traits: readonly TraitView[], home: Home, words: Words): Column<AccountRow>[] {
  const { say, inCurrency, nameOf } = words;
  const headOf = (trait: TraitView) =>
    trait.kind === "MONEY" ? inCurrency({ name: nameOf(trait), currency: home.currency }) : nameOf(trait);
  return [
    { head: say("name"), cell: (account) => account.name },
    { head: say("parent"), cell: (account) => account.parent?.name ?? null },
    ...traits.map((trait) => ({ head: headOf(trait), cell: (account: AccountRow) => cellOf(account, trait, home) })),
    { head: say("parentId"), cell: (account) => account.parent?.id ?? null },
    { head: say("columnId"), cell: (account) => account.id },
  ];
}

function cellOf(account: AccountRow, trait: TraitView, { currencyExponent }: Home): CsvCell {
  const value = account.values[trait.id];
  if (!value) return null;
  if (value.text !== null) return value.text;
  return trait.kind === "MONEY" ? Number(decimalFromMinor(value.number, currencyExponent)) : value.number;
}
