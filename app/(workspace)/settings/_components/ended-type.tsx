import { getTranslations } from "next-intl/server";
import { ActivityTypeIcon } from "@/components/activities/type-icon";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { restoreActivityTypeAction } from "@/lib/activities/actions";
import type { ActivityTypeView } from "@/lib/activities/views";

/** A type under which nothing new is logged, until somebody brings it back. */
export async function EndedType({ type, name }: { type: ActivityTypeView; name: string }) {
  const t = await getTranslations("activities.typeSettings");
  return (
    <li className="flex flex-wrap items-center gap-x-3 py-1.5">
      <ActivityTypeIcon icon={type.icon} size={16} className="shrink-0 text-ink-4" />
      <span className="hyphens min-w-0 flex-1 text-body text-ink-3">{name}</span>
      <ActionForm action={restoreActivityTypeAction} done={t("restored", { name })}>
        <input type="hidden" name="id" value={type.id} />
        <input type="hidden" name="version" value={type.version} />
        <SubmitButton look="quiet">
          {t("restore")}
          <span className="sr-only">{name}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
