import { SelectField } from "@/components/forms/select-field";
import { TextAreaField, TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { TRAIT_KINDS } from "@/lib/pipeline/domain/built-in-traits";
import { wordingOf } from "@/lib/pipeline/domain/trait-wording";
import type { TraitView } from "@/lib/pipeline/views/account";

const LONGEST_LABEL = 60;

export async function NewTraitFields() {
  const t = await getTranslations("pipeline.traits");
  const kinds = TRAIT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }));
  return (
    <>
      <TextField id="f-label-new" name="label" label={t("label")} maxLength={LONGEST_LABEL} autoComplete="off" />
      <SelectField id="f-kind-new" name="kind" label={t("kind")} hint={t("kindHint")} choices={kinds} />
      <TextAreaField id="f-choices-new" name="choices" label={t("choices")} hint={t("choicesOnly")} optional />
    </>
  );
}

/** The label, and the choices where there are any. A built-in trait without a label is called by each reader's language. */
export async function TraitFields({ trait, shownName }: { trait: TraitView; shownName: string }) {
  const t = await getTranslations("pipeline.traits");
  const builtIn = trait.isBuiltIn ? { hint: t("builtInHint"), placeholder: shownName } : {};
  return (
    <>
      <input type="hidden" name="id" value={trait.id} />
      <input type="hidden" name="seen" value={wordingOf(trait)} />
      <TextField
        id={`f-label-${trait.id}`}
        name="label"
        label={t("label")}
        maxLength={LONGEST_LABEL}
        autoComplete="off"
        defaultValue={trait.label ?? ""}
        {...builtIn}
      />
      {trait.kind === "CHOICE" && (
        <TextAreaField
          id={`f-choices-${trait.id}`}
          name="choices"
          label={t("choices")}
          hint={t("choicesHint")}
          rows={Math.min(10, trait.choices.length + 1)}
          defaultValue={trait.choices.join("\n")}
        />
      )}
    </>
  );
}
