import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { getTraitName } from "@/components/pipeline/trait-words";
import { LONGEST_TRAIT, NO, type TraitValue, typedTraitValue, YES } from "@/lib/pipeline/domain/trait-value";
import type { TraitView } from "@/lib/pipeline/views/account";

type Money = { currency: string; currencyExponent: number };
type Props = { trait: TraitView; value: TraitValue | undefined; money: Money; offered: readonly string[] };

/** The field of a trait, by its kind. The hidden one says that it was there: left empty, it empties the value. */
export async function TraitField({ trait, value, money, offered }: Props) {
  const [t, nameOf] = await Promise.all([getTranslations("pipeline.accounts"), getTraitName()]);
  const exact = value && typedTraitValue(value, trait.kind, money.currencyExponent);
  // Nobody types the cents of a round sum, and without them it has no mark that differs between languages.
  const typed = trait.kind === "MONEY" ? exact?.replace(/\.0+$/, "") : exact;
  const name = nameOf(trait);
  const words = { id: `f-trait-${trait.key}`, name: `traits.${trait.id}`, optional: true, defaultValue: typed };
  return (
    <div>
      <input type="hidden" name="shown[]" value={trait.id} />
      {trait.kind === "CHOICE" && (
        <SelectField {...words} label={name} empty={t("unknown")} choices={choicesOf(trait, value)} />
      )}
      {trait.kind === "BOOLEAN" && (
        <SelectField
          {...words}
          label={name}
          empty={t("unknown")}
          choices={[
            { value: YES, label: t("yes") },
            { value: NO, label: t("no") },
          ]}
        />
      )}
      {trait.kind === "TEXT" && (
        <>
          <TextField {...words} label={name} maxLength={LONGEST_TRAIT} autoComplete="off" list={`l-${trait.key}`} />
          <datalist id={`l-${trait.key}`}>
            {offered.map((text) => (
              <option key={text} value={text} />
            ))}
          </datalist>
        </>
      )}
      {trait.kind === "NUMBER" && <TextField {...words} label={name} inputMode="decimal" autoComplete="off" />}
      {trait.kind === "MONEY" && (
        <TextField
          {...words}
          label={t("inCurrency", { name, currency: money.currency })}
          inputMode="decimal"
          autoComplete="off"
        />
      )}
    </div>
  );
}

/** A value that is no choice any more stays one for the account that has it. */
function choicesOf({ choices }: TraitView, value: TraitValue | undefined) {
  const kept = value?.text && !choices.includes(value.text) ? [value.text] : [];
  return [...choices, ...kept].map((choice) => ({ value: choice, label: choice }));
}
