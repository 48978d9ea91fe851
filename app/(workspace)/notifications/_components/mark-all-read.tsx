import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { readAllNoticesAction } from "@/lib/notifications/actions";

/** Everything that was there when the page was drawn, on this page and on older ones. */
export async function MarkAllRead({ until }: { until: string }) {
  const t = await getTranslations("notifications");
  return (
    <ActionForm action={readAllNoticesAction} done={t("marked")}>
      <input type="hidden" name="until" value={until} />
      <SubmitButton look="plain">{t("markAll")}</SubmitButton>
    </ActionForm>
  );
}
