import { getTranslations } from "@/components/i18n/words";
import { AccountNameField } from "@/components/pipeline/account-name-field";
import { requireActor } from "@/lib/access/gate/gate";
import { listOccurringValues, listTraits } from "@/lib/pipeline/queries/traits";
import type { AccountView } from "@/lib/pipeline/views/account";
import { NameField } from "./name-field";
import { TraitField } from "./trait-field";

/** What is kept about an account, for adding and for editing. */
export async function AccountFields({ account }: { account?: AccountView }) {
  const { organisation } = await requireActor();
  const [t, traits] = await Promise.all([getTranslations("pipeline.accounts.form"), listTraits()]);
  const texts = traits.filter((trait) => trait.kind === "TEXT");
  const occurring = await listOccurringValues(texts.map((trait) => trait.id));
  return (
    <>
      <NameField account={account ?? null} />
      <AccountNameField
        name="parentName"
        idName="parentId"
        label={t("parent")}
        hint={t("parentHint")}
        account={account?.parent ?? null}
      />
      {traits.map((trait) => (
        <TraitField
          key={trait.id}
          trait={trait}
          value={account?.values[trait.id]}
          money={organisation}
          offered={occurring.find(({ traitId }) => traitId === trait.id)?.values ?? []}
        />
      ))}
    </>
  );
}
