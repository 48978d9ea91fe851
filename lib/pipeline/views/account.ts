import type { TraitKind } from "@/lib/pipeline/domain/built-in-traits";
import type { TraitValue } from "@/lib/pipeline/domain/trait-value";

/** What accounts are described by; a built-in trait has a translated name unless somebody gave it a label. */
export type TraitView = {
  id: string;
  key: string;
  label: string | null;
  kind: TraitKind;
  choices: string[];
  isBuiltIn: boolean;
  isEnded: boolean;
};

export type NamedAccount = { id: string; name: string };

/** An account with what tells it from others of its name; `addedAt` in milliseconds, since it travels as JSON. */
export type ToldApartAccount = NamedAccount & { about: string; addedAt: number };

/** An account in a list; the values stand under the ids of their traits. */
export type AccountRow = NamedAccount & { parent: NamedAccount | null; values: Record<string, TraitValue> };

export type AccountPage = { accounts: AccountRow[]; next: string | null };

export type AccountView = AccountRow & { subsidiaries: NamedAccount[]; version: number };

/** The values that occur for a trait, in alphabetical order. */
export type OccurringValues = { traitId: string; values: string[] };
