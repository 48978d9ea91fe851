import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import type { BUILT_IN_TRAITS, TraitKind } from "@/lib/pipeline/domain/built-in-traits";
import { type TraitValue, YES } from "@/lib/pipeline/domain/trait-value";
import type { TraitView } from "@/lib/pipeline/views/account";

type BuiltInKey = (typeof BUILT_IN_TRAITS)[number]["key"];
type Currency = { currency: string; currencyExponent: number };

/** How to call a trait: as somebody labelled it, else in the reader's language. */
export async function getTraitName(): Promise<(trait: Pick<TraitView, "key" | "label">) => string> {
  const t = await getTranslations("pipeline.traits.builtIn");
  return (trait) => trait.label ?? (t.has(trait.key as BuiltInKey) ? t(trait.key as BuiltInKey) : trait.key);
}

/** How to say what an account has of a trait; amounts without cents, as a person would say them. */
export async function getTraitWords(money: Currency): Promise<(value: TraitValue, kind: TraitKind) => string> {
  const [t, format, amount] = await Promise.all([
    getTranslations("pipeline.accounts"),
    getFormatter(),
    getAmountWords(),
  ]);
  return (value, kind) => {
    if (value.text !== null) return kind === "BOOLEAN" ? t(value.text === YES ? "yes" : "no") : value.text;
    return kind === "MONEY" ? amount(value.number, money, false) : format.number(value.number);
  };
}
