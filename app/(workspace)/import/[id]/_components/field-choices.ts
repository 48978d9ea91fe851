import type { Messages } from "@/app/i18n/messages";
import type { Choice } from "@/components/forms/select-field";
import { getTranslations } from "@/components/i18n/words";
import { getTraitName } from "@/components/pipeline/trait-words";
import { type Entity, FIELDS, NEW_TRAIT, TRAIT } from "@/lib/importing/domain/entities";
import { listTraits } from "@/lib/pipeline/queries/traits";

type FieldKey = keyof Messages["importing"]["fields"];

/** A select without a choice would be no field of the form at all. */
const NO_FIELD = "-";

/** Where the columns of a file can go, by what its rows are. */
export async function getFieldChoices(): Promise<(entity: Entity | null) => Choice[]> {
  const [t, fields, traitName, traits] = await Promise.all([
    getTranslations("importing.file"),
    getTranslations("importing.fields"),
    getTraitName(),
    listTraits(),
  ]);
  return (entity) => {
    if (!entity) return [];
    const own = Object.keys(FIELDS[entity]).map((field) => ({ value: field, label: fields(field as FieldKey) }));
    const about = traits.map((trait) => ({ value: TRAIT + trait.key, label: traitName(trait) }));
    const more = entity === "accounts" ? [...about, { value: NEW_TRAIT, label: t("newTrait") }] : [];
    return [{ value: NO_FIELD, label: t("leaveOut") }, ...own, ...more];
  };
}
