import type { NameKind } from "@/lib/importing/views";
import { ownId } from "./own-ids";

/** Where rows name something: the column of a table of this import, and the names among which one may be near. */
export type NamePlace = {
  kind: NameKind;
  table: string;
  column: string;
  /** Which rows; all without it. */
  among?: string;
  /** The names that it may mean; those of all records without it. */
  known?: string;
  /** The row is a record itself, or brings one along: without a near name it is simply a new one. */
  isRecord?: boolean;
  /** Names of one file may be near each other as well; the row is then read as if it said the other. */
  renames?: boolean;
};

export const NAMED: Record<NameKind, string> = {
  person: "SELECT name FROM person UNION SELECT name FROM person_row",
  product: "SELECT name FROM product UNION SELECT name FROM product_row",
  account: "SELECT name FROM account UNION SELECT name FROM account_row",
  stage: "SELECT coalesce(name, key) AS name FROM stage WHERE ended_on IS NULL",
  activityType: "SELECT coalesce(name, key) AS name FROM activity_type WHERE ended_on IS NULL",
};

/** Rows without an id may be any record that is here, rows with one only those that have none. */
function records(kind: "person" | "product" | "account", table: string): NamePlace[] {
  const own = kind === "person" ? "coalesce(d.external_id, d.email)" : "d.external_id";
  const here = kind === "person" ? "coalesce(k.external_id, k.email)" : "k.external_id";
  const byOther = { person: " OR k.email = d.email", product: "", account: ` OR k.id = ${ownId("d.external_id")}` }[
    kind
  ];
  const isNew = `NOT EXISTS (SELECT 1 FROM ${kind} k WHERE k.external_id = d.external_id${byOther})`;
  const place = { kind, table, column: "name", isRecord: true };
  return [
    { ...place, among: `${own} IS NULL`, known: `SELECT name FROM ${kind}` },
    { ...place, among: `${own} IS NOT NULL AND ${isNew}`, known: `SELECT name FROM ${kind} k WHERE ${here} IS NULL` },
  ];
}

export const PEOPLE = records("person", "person_row");
export const PRODUCTS = records("product", "product_row");
export const ACCOUNTS = records("account", "account_row");

// A slip in the name of a manager would make a second one.
export const MANAGERS: readonly NamePlace[] = [
  { kind: "person", table: "person_row", column: "manager", isRecord: true, renames: true },
];

export const PARENTS: readonly NamePlace[] = [
  { kind: "account", table: "account_row", column: "parent", among: "d.parent_external_id IS NULL", isRecord: true },
];

export const REFERENCES: readonly NamePlace[] = [
  { kind: "person", table: "deal_cells", column: "owner" },
  { kind: "product", table: "deal_cells", column: "product" },
  { kind: "account", table: "deal_cells", column: "account" },
  { kind: "stage", table: "deal_cells", column: "stage" },
  { kind: "person", table: "activity_cells", column: "person" },
  { kind: "account", table: "activity_cells", column: "account" },
  { kind: "activityType", table: "activity_cells", column: "type" },
];
