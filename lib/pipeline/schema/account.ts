import { z } from "zod";
import { id, optionalText, text, version } from "@/lib/kernel/fields";
import { TRAIT_KINDS } from "@/lib/pipeline/domain/built-in-traits";

/** A form knows no objects: its field "traits.x" is the value of the trait x. */
function gathered(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || "traits" in raw) return raw;
  const entries = Object.entries(raw);
  const traits = entries.filter(([name]) => name.startsWith(TRAIT_FIELD));
  if (traits.length === 0) return raw;
  const others = entries.filter(([name]) => !name.startsWith(TRAIT_FIELD));
  const values = traits.map(([name, value]) => [name.slice(TRAIT_FIELD.length), value]);
  return { ...Object.fromEntries(others), traits: Object.fromEntries(values) };
}

export const TRAIT_FIELD = "traits.";

/** More traits than anybody keeps up to date. */
export const MOST_TRAITS = 40;

const fields = {
  name: text(160),
  /** As it is typed; `parentId` tells accounts of one name apart and counts only together with that name. */
  parentName: optionalText(160),
  parentId: id.optional(),
  traits: z.record(id, text(200)).default({}),
  /** The traits that the form showed: one of them without a value is emptied, all others stay as they are. */
  shown: z.array(id).max(MOST_TRAITS).default([]),
  /** The name for which accounts that are nearly called the same were shown. */
  seenFor: optionalText(160),
};

export const addAccountInput = z.preprocess(gathered, z.object(fields));

export const editAccountInput = z.preprocess(gathered, z.object({ id, version, ...fields }));

export const addTraitInput = z.object({
  label: text(60),
  kind: z.enum(TRAIT_KINDS, "errors.choice"),
  choices: optionalText(4000),
});

export const editTraitInput = z.object({
  id,
  /** What whoever saves saw before: another wording by now means that somebody else was quicker. */
  seen: z.string().max(6000).default(""),
  /** A built-in trait without a label of its own is called by its translated name. */
  label: optionalText(60),
  choices: optionalText(4000),
});

export const moveTraitInput = z.object({ id, direction: z.enum(["up", "down"], "errors.choice") });

export const traitInput = z.object({ id });

export type AddAccountInput = z.output<typeof addAccountInput>;
export type EditAccountInput = z.output<typeof editAccountInput>;
export type AddTraitInput = z.output<typeof addTraitInput>;
export type EditTraitInput = z.output<typeof editTraitInput>;
export type MoveTraitInput = z.output<typeof moveTraitInput>;
export type TraitInput = z.output<typeof traitInput>;
