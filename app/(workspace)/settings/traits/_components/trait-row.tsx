import { ActionForm } from "@/components/forms/action-form";
import { EndForm } from "@/components/forms/end-form";
import { OrderedEntry } from "@/components/forms/ordered-entry";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { editTraitAction, endTraitAction, moveTraitAction } from "@/lib/pipeline/actions";
import { wordingOf } from "@/lib/pipeline/domain/trait-wording";
import type { TraitView } from "@/lib/pipeline/views/account";
import { TraitFields } from "./trait-fields";

type Props = { trait: TraitView; name: string; place: { isFirst: boolean; isLast: boolean } };

/** A trait in use. */
export async function TraitRow({ trait, name, place }: Props) {
  const t = await getTranslations("pipeline.traits");
  return (
    <OrderedEntry
      {...{ id: trait.id, version: wordingOf(trait), name, place, moveAction: moveTraitAction }}
      note={t(`kinds.${trait.kind}`)}
    >
      <ActionForm action={editTraitAction} done={t("saved")} className="space-y-4">
        <TraitFields trait={trait} shownName={name} />
        <SubmitButton look="plain">{t("save", { name })}</SubmitButton>
      </ActionForm>
      <EndForm action={endTraitAction} hint={t("endHint")} done={t("ended", { name })} label={t("end", { name })}>
        <input type="hidden" name="id" value={trait.id} />
      </EndForm>
    </OrderedEntry>
  );
}
