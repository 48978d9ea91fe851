import type { ActionContext } from "@/lib/access/action/action-spec";
import { fail, type MessageRef, ok, type Result } from "@/lib/kernel/result";
import { readTraitValue, type TraitValue, valuesOf } from "@/lib/pipeline/domain/trait-value";
import { listTraits } from "@/lib/pipeline/queries/traits";
import { TRAIT_FIELD } from "@/lib/pipeline/schema/account";
import type { TraitView } from "@/lib/pipeline/views/account";

type Asked = { traits: Record<string, string>; shown: readonly string[] };
type Change = { trait: TraitView; value: TraitValue | null };

/** Writes what was typed for the traits of an account and returns the names of the fields that changed. */
export async function saveTraitValues(
  accountId: string,
  asked: Asked,
  { actor, tx }: Pick<ActionContext, "actor" | "tx">,
): Promise<Result<string[]>> {
  const traits = await listTraits({ tx });
  const before = valuesOf(await tx.accountTrait.findMany({ where: { accountId } }));
  const read = readChanges(asked, traits, before, actor.organisation.currencyExponent);
  if (!read.ok) return read;
  const changes = read.value.filter(({ trait, value }) => isOther(before[trait.id], value));
  for (const { trait, value } of changes) {
    const key = { accountId, traitId: trait.id };
    if (value === null) await tx.accountTrait.deleteMany({ where: key });
    else
      await tx.accountTrait.upsert({ where: { accountId_traitId: key }, create: { ...key, ...value }, update: value });
  }
  return ok(changes.map(({ trait }) => TRAIT_FIELD + trait.key));
}

function readChanges(
  { traits: typed, shown }: Asked,
  traits: readonly TraitView[],
  before: Record<string, TraitValue>,
  exponent: number,
): Result<Change[]> {
  const changes: Change[] = shown.flatMap((id) => {
    const trait = traits.find((candidate) => candidate.id === id.toLowerCase());
    return trait && typed[id] === undefined ? [{ trait, value: null }] : [];
  });
  const refusals: Record<string, string | MessageRef> = {};
  for (const [id, text] of Object.entries(typed)) {
    const trait = traits.find((candidate) => candidate.id === id.toLowerCase());
    const kept = trait ? (before[trait.id]?.text ?? null) : null;
    const read = trait ? readTraitValue(text, trait, exponent, kept) : { refusal: "errors.choice" };
    if ("refusal" in read) refusals[TRAIT_FIELD + id] = read.refusal;
    else if (trait) changes.push({ trait, value: read.value });
  }
  if (Object.keys(refusals).length === 0) return ok(changes);
  return fail({ code: "INVALID", message: "errors.invalid", fieldErrors: refusals });
}

function isOther(before: TraitValue | undefined, after: TraitValue | null): boolean {
  return (before?.text ?? null) !== (after?.text ?? null) || (before?.number ?? null) !== (after?.number ?? null);
}
