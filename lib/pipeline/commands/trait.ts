import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { choicesOf, traitKey, wordingOf } from "@/lib/pipeline/domain/trait-wording";
import { listTraits } from "@/lib/pipeline/queries/traits";
import { type AddTraitInput, type EditTraitInput, MOST_TRAITS } from "@/lib/pipeline/schema/account";
import type { TraitView } from "@/lib/pipeline/views/account";
import { changedFields } from "@/lib/platform/audit/audit";
import { lockTraits } from "./traits";

type Saved = Promise<Result<Outcome<{ id: string }>>>;

/** Adds a trait at the end of the list. Its kind is for good: the values that accounts have are read by it. */
export async function addTrait(input: AddTraitInput, { tx }: ActionContext): Saved {
  await lockTraits(tx);
  const traits = await listTraits({ withEnded: true, tx });
  const { label, kind } = input;
  if (traits.length >= MOST_TRAITS) return wrongField("label", "pipeline.errors.tooManyTraits");
  if (isTaken(label, traits)) return wrongField("label", "pipeline.errors.traitTaken");
  const choices = kind === "CHOICE" ? choicesOf(input.choices ?? "") : [];
  const refused = refuseChoices(kind, choices);
  if (refused) return refused;
  const last = await tx.traitDefinition.aggregate({ _max: { position: true } });
  const id = newId();
  const key = traitKey(
    label,
    traits.map((trait) => trait.key),
  );
  await tx.traitDefinition.create({
    data: { id, key, label, kind, choices, position: (last._max.position ?? 0) + 1 },
  });
  const values = { name: label };
  return ok({ value: { id }, audit: [{ entity: "TraitDefinition", entityId: id, fields: ["created"], values }] });
}

/** Gives a trait another label or other choices; a value that is no choice any more stays until somebody changes it. */
export async function editTrait(input: EditTraitInput, { tx }: ActionContext): Saved {
  await lockTraits(tx);
  const traits = await listTraits({ withEnded: true, tx });
  const before = traits.find((trait) => trait.id === input.id.toLowerCase());
  if (!before) return notFound();
  // A browser sends the lines of a text with other line ends than it was given.
  if (wordingOf(before) !== input.seen.replaceAll("\r\n", "\n")) return outdated();
  const label = input.label ?? null;
  if (label === null && !before.isBuiltIn) return wrongField("label", "errors.required");
  const others = traits.filter((trait) => trait.id !== before.id);
  if (label !== null && isTaken(label, others)) return wrongField("label", "pipeline.errors.traitTaken");
  const choices = before.kind === "CHOICE" ? choicesOf(input.choices ?? "") : [];
  const refused = refuseChoices(before.kind, choices);
  if (refused) return refused;
  const data = { label, choices };
  const fields = changedFields(before, data);
  if (fields.length === 0) return ok({ value: { id: before.id }, audit: [] });
  await tx.traitDefinition.update({ where: { id: before.id }, data });
  const values = { name: label ?? before.key };
  return ok({ value: { id: before.id }, audit: [{ entity: "TraitDefinition", entityId: before.id, fields, values }] });
}

/** Two fields of one name could not be told apart, also not when the other one comes back. */
function isTaken(label: string, traits: readonly TraitView[]): boolean {
  return traits.some((trait) => trait.label?.toLowerCase() === label.toLowerCase());
}

const MOST_CHOICES = 60;
const LONGEST_CHOICE = 60;

function refuseChoices(kind: TraitView["kind"], choices: readonly string[]) {
  if (kind !== "CHOICE") return null;
  if (choices.length < 2) return wrongField("choices", "pipeline.errors.twoChoices");
  const isTooMuch = choices.length > MOST_CHOICES || choices.some((choice) => choice.length > LONGEST_CHOICE);
  const values = { count: MOST_CHOICES, length: LONGEST_CHOICE };
  return isTooMuch ? wrongField("choices", { key: "pipeline.errors.manyChoices", values }) : null;
}
