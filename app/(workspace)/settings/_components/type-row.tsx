import { ActivityTypeIcon } from "@/components/activities/type-icon";
import { ActionForm } from "@/components/forms/action-form";
import { EndForm } from "@/components/forms/end-form";
import { OrderedEntry } from "@/components/forms/ordered-entry";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { endActivityTypeAction, moveActivityTypeAction, saveActivityTypeAction } from "@/lib/activities/actions";
import type { ActivityTypeView } from "@/lib/activities/views";
import { TypeFields } from "./type-fields";

type Props = { type: ActivityTypeView; name: string; place: { isFirst: boolean; isLast: boolean } };

/** A type in use. */
export async function TypeRow({ type, name, place }: Props) {
  const t = await getTranslations("activities.typeSettings");
  const identity = (
    <>
      <input type="hidden" name="id" value={type.id} />
      <input type="hidden" name="version" value={type.version} />
    </>
  );
  return (
    <OrderedEntry
      {...{ id: type.id, version: type.version, name, place, moveAction: moveActivityTypeAction }}
      mark={<ActivityTypeIcon icon={type.icon} size={16} className="shrink-0 text-ink-4" />}
      note={type.step !== null && t("atStep", { step: type.step })}
    >
      <ActionForm action={saveActivityTypeAction} done={t("saved")} className="space-y-4">
        {identity}
        <TypeFields idPrefix={type.id} type={type} shownName={name} />
        <SubmitButton look="plain">{t("save", { name })}</SubmitButton>
      </ActionForm>
      <EndForm
        action={endActivityTypeAction}
        hint={t("endHint")}
        done={t("ended", { name })}
        label={t("end", { name })}
      >
        {identity}
      </EndForm>
    </OrderedEntry>
  );
}
