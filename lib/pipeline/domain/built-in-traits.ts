/** What an organisation describes its accounts by to begin with. */
export const BUILT_IN_TRAITS = [
  { key: "industry", kind: "TEXT" },
  { key: "employees", kind: "NUMBER" },
  { key: "revenue", kind: "MONEY" },
  { key: "region", kind: "TEXT" },
] as const satisfies readonly { key: string; kind: TraitKind }[];

export const TRAIT_KINDS = ["TEXT", "NUMBER", "MONEY", "CHOICE", "BOOLEAN"] as const;

export type TraitKind = (typeof TRAIT_KINDS)[number];

/** Kinds whose values have an order that somebody wants to sort by. */
export function isSortable(kind: TraitKind): boolean {
  return kind === "NUMBER" || kind === "MONEY";
}

/** Kinds with values that several accounts share, so that a list can be cut down to one of them. */
export function isShared(kind: TraitKind): boolean {
  return !isSortable(kind);
}
