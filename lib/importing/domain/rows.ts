import { minorFromDecimal } from "@/lib/kernel/money";
import type { Day } from "@/lib/kernel/period";
import { type Cells, refuse, shortened } from "./reading";
import type { Source } from "./recognise";
import { qualifiedId } from "./recognise";

/** What an import knows of the installation while it reads: its currency with the digits behind the mark. */
export type Home = { currency: string; exponent: number };

export type PersonRow = {
  externalId: string | null;
  name: string;
  email: string | null;
  role: "REP" | "MANAGER" | null;
  team: string | null;
  manager: string | null;
  region: string | null;
  hiredOn: Day | null;
};

const MANAGING = /manager|lead\b|leit|head of|direktor|director|führung/i;

export function readPerson(cells: Cells, source: Source): PersonRow {
  const parts = [cells.text("firstName"), cells.text("lastName")].filter((part) => part !== null);
  const email = cells.text("email")?.toLowerCase() ?? null;
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) refuse("notAnEmail", { value: shortened(email) });
  const name = cells.text("name") ?? (parts.length > 0 ? parts.join(" ") : email);
  if (!name) refuse("noName");
  const role = cells.text("role");
  return {
    externalId: idOf(cells, "externalId", source),
    name,
    email,
    role: role === null ? null : MANAGING.test(role) ? "MANAGER" : "REP",
    team: cells.text("team"),
    manager: cells.text("manager"),
    region: cells.text("region"),
    hiredOn: cells.day("hiredOn"),
  };
}

export type ProductRow = {
  externalId: string | null;
  name: string;
  family: string | null;
  listPriceMinor: number | null;
  unitCostMinor: number | null;
};

export function readProduct(cells: Cells, source: Source, home: Home): ProductRow {
  return {
    externalId: idOf(cells, "externalId", source),
    name: cells.text("name") ?? refuse("noName"),
    family: cells.text("family"),
    listPriceMinor: priceOf(cells, "listPrice", home),
    unitCostMinor: priceOf(cells, "unitCost", home),
  };
}

function priceOf(cells: Cells, field: string, { exponent }: Home): number | null {
  const amount = cells.amount(field);
  if (!amount) return null;
  if (amount.decimal.startsWith("-")) refuse("belowZero", { value: amount.decimal });
  return minorFromDecimal(amount.decimal, exponent) ?? refuse("tooPrecise", { value: amount.decimal });
}

export type AccountRow = {
  externalId: string | null;
  name: string;
  parent: string | null;
  parentExternalId: string | null;
  traits: { field: string; heading: string; text: string }[];
};

export function readAccount(cells: Cells, source: Source): AccountRow {
  return {
    externalId: idOf(cells, "externalId", source),
    name: cells.text("name") ?? refuse("noName"),
    parent: cells.text("parent"),
    parentExternalId: idOf(cells, "parentExternalId", source),
    traits: cells.traits(),
  };
}

/** An id of the source, told apart from those of another; of several joined by ";" the first. */
export function idOf(cells: Cells, field: string, source: Source): string | null {
  const id = cells.text(field)?.split(";")[0]?.trim();
  return id ? qualifiedId(source, id) : null;
}
