import { getTranslations } from "@/components/i18n/words";
import { getTraitName, getTraitWords } from "@/components/pipeline/trait-words";
import { Section } from "@/components/ui/section";
import { listTraits } from "@/lib/pipeline/queries/traits";
import type { AccountView } from "@/lib/pipeline/views/account";

type Props = { account: AccountView; money: { currency: string; currencyExponent: number } };

/** What is known; what is not is left out, since the form asks for it anyway. */
export async function AccountTraits({ account, money }: Props) {
  const [t, nameOf, say, traits] = await Promise.all([
    getTranslations("pipeline.accounts"),
    getTraitName(),
    getTraitWords(money),
    listTraits(),
  ]);
  const known = traits.flatMap((trait) => {
    const value = account.values[trait.id];
    return value ? [{ trait, words: say(value, trait.kind) }] : [];
  });
  return (
    <Section id="traits" title={t("traits")}>
      {known.length === 0 && <p className="text-body text-ink-3">{t("noTraits")}</p>}
      <dl className="divide-y divide-line text-body">
        {known.map(({ trait, words }) => (
          <div key={trait.id} className="flex items-baseline justify-between gap-4 py-2">
            <dt className="hyphens min-w-0 text-ink-4">{nameOf(trait)}</dt>
            <dd className="hyphens min-w-0 text-right tabular-nums text-ink">{words}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
