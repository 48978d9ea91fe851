import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTraitName } from "@/components/pipeline/trait-words";
import { addTraitAction, restoreTraitAction } from "@/lib/pipeline/actions";
import type { TraitView } from "@/lib/pipeline/views/account";
import { NewTraitFields } from "./trait-fields";
import { TraitRow } from "./trait-row";

/** The traits in use in their order, a new one, and those that have ended. */
export async function TraitList({ traits }: { traits: readonly TraitView[] }) {
  const [t, nameOf] = await Promise.all([getTranslations("pipeline.traits"), getTraitName()]);
  const [used, ended] = [traits.filter((trait) => !trait.isEnded), traits.filter((trait) => trait.isEnded)];
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {used.map((trait, place) => (
          <TraitRow
            key={trait.id}
            {...{ trait, name: nameOf(trait), isFirst: place === 0, isLast: place === used.length - 1 }}
          />
        ))}
      </ol>
      <details className="mt-4">
        <summary className="focusable w-fit cursor-pointer rounded-sm py-1 text-body font-medium text-accent">
          {t("add")}
        </summary>
        <ActionForm action={addTraitAction} done={t("added")} resets className="mt-3 space-y-4">
          <OnceKey />
          <NewTraitFields />
          <SubmitButton look="plain">{t("add")}</SubmitButton>
        </ActionForm>
      </details>
      {ended.length > 0 && (
        <section aria-labelledby="ended" className="mt-8">
          <h2 id="ended" className="mb-1 text-body font-medium text-ink">
            {t("endedTitle")}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {ended.map((trait) => (
              <EndedTrait key={trait.id} id={trait.id} name={nameOf(trait)} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

async function EndedTrait({ id, name }: { id: string; name: string }) {
  const t = await getTranslations("pipeline.traits");
  return (
    <li className="flex flex-wrap items-center gap-x-3 py-1.5">
      <span className="hyphens min-w-0 flex-1 text-body text-ink-3">{name}</span>
      <ActionForm action={restoreTraitAction} done={t("restored", { name })}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton look="quiet">
          {t("restore")} <span className="sr-only">{name}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
