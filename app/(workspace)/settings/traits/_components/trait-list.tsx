import { ActionForm } from "@/components/forms/action-form";
import { EndedEntry } from "@/components/forms/ended-entry";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { getTraitName } from "@/components/pipeline/trait-words";
import { Disclosure } from "@/components/ui/disclosure";
import { addTraitAction, restoreTraitAction } from "@/lib/pipeline/actions";
import type { TraitView } from "@/lib/pipeline/views/account";
import { NewTraitFields } from "./trait-fields";
import { TraitRow } from "./trait-row";

/** The traits in use in their order, a new one, and those that have ended. */
export async function TraitList({ traits }: { traits: readonly TraitView[] }) {
  const [t, tOrder, nameOf] = await Promise.all([
    getTranslations("pipeline.traits"),
    getTranslations("ui.order"),
    getTraitName(),
  ]);
  const [used, ended] = [traits.filter((trait) => !trait.isEnded), traits.filter((trait) => trait.isEnded)];
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {used.map((trait, place) => (
          <TraitRow
            key={trait.id}
            {...{ trait, name: nameOf(trait), place: { isFirst: place === 0, isLast: place === used.length - 1 } }}
          />
        ))}
      </ol>
      <div className="mt-4">
        <Disclosure title={t("add")}>
          <ActionForm action={addTraitAction} done={t("added")} resets className="space-y-4">
            <OnceKey />
            <NewTraitFields />
            <SubmitButton look="plain">{t("add")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
      {ended.length > 0 && (
        <section aria-labelledby="ended" className="mt-8">
          <h2 id="ended" className="mb-1 text-body font-medium text-ink">
            {tOrder("endedTitle")}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {ended.map((trait) => (
              <EndedEntry key={trait.id} id={trait.id} name={nameOf(trait)} restoreAction={restoreTraitAction} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
